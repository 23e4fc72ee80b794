"""What a button asks for: shared by the cards that draw buttons and the table that serves them."""

from enum import StrEnum


class Verb(StrEnum):
    HELP = "help"
    LANGUAGE = "language"
    NEVER_MIND = "never_mind"
    STOP_REMINDERS = "stop_reminders"
    STOP = "stop"
    STOP_ACTION = "stop_action"
    STOP_ONE = "stop_one"
    STOP_TALKING = "stop_talking"
    REMIND_ACTION = "remind_action"
    START_REMINDERS = "start_reminders"

    # An ambassador's own actions
    MY_ACTIONS = "my_actions"
    OPEN_ACTION = "open_action"
    REPORT = "report"
    TYPED_REPORT = "typed_report"
    BLOCKED_FORM = "blocked_form"
    BLOCKED = "blocked"
    ALL_UNCHANGED = "all_unchanged"
    EXCEPT_FORM = "except_form"
    SENTENCE = "sentence"
    DRAFT_STORE = "draft_store"
    DRAFT_ADJUST = "draft_adjust"
    DRAFT_DROP = "draft_drop"
    DRAFT_ANSWER = "draft_answer"
    MY_REPORTS = "my_reports"
    OPEN_REPORT = "open_report"
    WITHDRAW = "withdraw"
    WITHDRAW_LAST = "withdraw_last"
    CHOOSE_EVIDENCE = "choose_evidence"
    KEEP_EVIDENCE = "keep_evidence"

    # In somebody's name
    OBJECT = "object"
    ASK_FIRST = "ask_first"
    ASKED_NO = "asked_no"
    LET_STAND = "let_stand"
    WALK = "walk"
    WALK_ANSWER = "walk_answer"
    WALK_SKIP = "walk_skip"
    WALK_SAID = "walk_said"
    WALK_STOP = "walk_stop"

    # Handing an action over
    NOT_MINE = "not_mine"
    HAND_OVER = "hand_over"
    HAND_OVER_UNKNOWN = "hand_over_unknown"
    HAND_OVER_ACCEPT = "hand_over_accept"
    HAND_OVER_REFUSE = "hand_over_refuse"
    HAND_OVER_REMARK = "hand_over_remark"
    HAND_OVER_TALK = "hand_over_talk"
    HAND_OVER_WITHDRAW = "hand_over_withdraw"
    TAKE_OVER = "take_over"

    # The plan as a whole
    MONITOR = "monitor"
    PERIOD = "period"
    STATE = "state"

    # The plan as a file
    PLAN_FILE = "plan_file"
    PLAN_FILE_ROWS = "plan_file_rows"
    PLAN_FILE_STORE = "plan_file_store"
    PLAN_FILE_DROP = "plan_file_drop"
    PLAN_UNDO = "plan_undo"
    PLAN_UNDO_STORE = "plan_undo_store"
    MISSING = "missing"
    WORD_ATTENTION = "word_attention"
    ACCEPT_ATTENTION = "accept_attention"
    DECLINE_ATTENTION = "decline_attention"
    ACCEPT_DROPPING = "accept_dropping"
    DECLINE_DROPPING = "decline_dropping"

    # Getting to know each other
    MY_ADDRESS = "my_address"
    NO_ACTIONS = "no_actions"
    CONFIRM_IDENTITY = "confirm_identity"
    DENY_IDENTITY = "deny_identity"
    CHOOSE_MUNICIPALITY = "choose_municipality"
