import Kernel

/// The words that the shell and the components say themselves; everything else is given by the page.
enum Phrase: CaseIterable {
  case productName, productLine, skipToContent, mainNavigation, switchLanguage, breadcrumb, front
  case display, theme, themeDevice, themeLight, themeDark
  case textSize, sizeNormal, sizeLarge, sizeLarger, face, facePlain, faceLooped, keysSetting, keysOn, keysOff
  case apply, account, onBehalfOf, signOut, signIn, keysTitle, keysHelp, keysSearch, keysNext, keysPrevious, keysTree
  case close
  case optional, errorPrefix, errorSummary, filter, clearFilter, pages, previous, next, page
  case savedBlank, savedChanged, savedSaving, savedAt, savedOffline, savedConflict, savedRefused
  case answeredOnly, blanksAsZero, coverage, outOf, doneOf, complete
  case openBranch, rule, source, result, stepDone, stepCurrent, stepComing, due
  case sortedUp, sortedDown, notApplicable, blank, footerNote, licences, newThings

  subscript(language: Language) -> String { text[language] }
}
