extension PersonalData {
  /// Columns that are not about people, by table.
  static let otherColumns: [String: String] = [
    "planning_date": "fiscal_year step due",
    "planning_proposal": "id agency_id fiscal_year instrument_id content_hash stage revision changed_at outcome",
    "planning_indicator": "id proposal_id position content revision changed_at",
    "planning_decision": "id proposal_id position stage verdict document day meeting is_late made_at",
    "planning_amendment": "id proposal_id indicator_id stage before after made_at",
    "action_plan": "id agency_id fiscal_year content revision changed_at",
    "action_plan_activity": "id plan_id position content revision",
    "action_plan_report": "plan_id quarter content revision is_late reported_at",
    "agency": "id code",
    "agency_import": "id filename content effective_day closes_missing created_at",
    "agency_revision": "id revision",
    "agency_version": """
    agency_id valid_from name_th name_en parent_id kind class_id province_code sort_order is_ended successor_id reason \
    reference changed_at
    """,
    "assessment": "id round_id agency_id class_id state revision changed_at submitted_at since reopened reviewer_seen",
    "assessment_answer": "assessment_id node_id answer version answered_at",
    "assessment_event": "id assessment_id number step from_state to_state at seen",
    "assessment_finding": "id assessment_id node_id kind at withdrawn_at",
    "assessment_judgement": "assessment_id node_id claim agrees answer version at",
    "assessment_point": "event_id node_id",
    "assessment_signature": "assessment_id number at digest content",
    "audit_proof": "walk number digest at whole_at broken_number broken_th broken_en broken_at",
    "audit_record": "number moment action subject_kind agency_id previous_digest digest",
    "agency_exception": "round_id agency_id kind due closes decided_at",
    "carry_dismissal": "assessment_id node_id",
    "comment": "id place_kind subject_id item_id root_id agency_id created_at edited_at withdrawn_at resolved_at",
    "delegation": "id created_at ended_at",
    "evaluation_round": """
    id title_th title_en instrument_id instrument_version content_hash instrument_round fiscal_year opens due closes \
    state open_when_published evidence_rule appeal_days
    """,
    "evidence": "id agency_id form title period_from period_to expires void_reason version changed_at",
    "evidence_object": """
    hash size kind pages reading reading_note tries preview scan scan_note stored_at
    """,
    "evidence_place": "evidence_id kind subject item demand version at",
    "evidence_version": "evidence_id number hash figure unit at",
    "instrument_version": "instrument_id version content_hash bytes first_seen_at",
    "legal_hold": "kind held_at",
    "letter": "id kind language created_at taken_at",
    "mail": "id kind language state attempts next_at created_at ended_at",
    "notice": "id kind address agency_id once_key",
    "notice_digest": "notice_id created_at",
    "personal_token": "id",
    "reminder_day": "day done_at",
    "round_feedback": "round_id aspect",
    "round_feedback_words": "round_id",
    "round_question": "id round_id asked_at answered_at is_pinned withdrawn_at",
    "round_terms": "round_id revision part_id population minimum_agencies carries_from started_at ended_at",
    "task_lease": "task holder held_until ended_at",
  ]
}
