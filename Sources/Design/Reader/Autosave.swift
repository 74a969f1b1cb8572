/// Saving while typing, as the script and a feature's route agree on it.
///
/// **The page.** `<form method="post" action="A" data-autosave="saved">` with a `Component.savedState` of id `saved`
/// and hidden fields for what every request needs (the token, the revision that was read). Without script the form
/// posts to A and gets a redirect. A field inside `data-autosave-not` is left out.
///
/// **The request.** As soon as something changes, the script posts to the same A with the header
/// `X-Samrit-Autosave: 1` and a URL-encoded body: every hidden field, each changed field with its values, and
/// `changed=NAME` once for each changed field, so that a list with nothing ticked is known to be changed too. One
/// request at a time. When the page is left with something unsaved, the browser sends the same body once more as a
/// beacon, which cannot carry the header: it has `autosave=1` in the body instead.
///
/// **The answer.** JSON, with any of these keys:
///
///     { "saved":     { "time": "14:03", "hidden": { "revision": "18" } },
///       "fragments": { "score": "<section id=\"score\">…</section>" },
///       "errors":    { "answer-5.2": "…" },
///       "conflict":  { "message": "…" } }
///
/// `saved.time` is shown to the reader, `saved.hidden` gives hidden fields their new values; `fragments` replaces
/// elements by id, except one in which the reader is typing; `errors` stand at their fields; `conflict` stops saving
/// and says why. 200 when saved, 422 with `errors`, 409 with `conflict`. A 5xx answer, 429 or no answer at all means
/// "later": the script keeps the changes, also over a reload of the tab, says that there is no connection, and tries
/// again. After a reload it puts them back only when the hidden field `revision` is still the one they were made on;
/// otherwise it shows what was written and leaves the decision to the reader. 401 (signed out; `error.message`
/// says so) and anything else (no longer allowed) stop saving and ask for the ordinary button, which leads through the
/// sign-in page; what was typed stays on the page and survives a reload of the tab.
public enum Autosave {
  /// The header that marks a request of the script; its value is `1`.
  public static let header = "X-Samrit-Autosave"
  /// The field that names each changed field.
  public static let changedField = "changed"
  /// The field that marks the last request of a page that is being left.
  public static let beaconField = "autosave"
}
