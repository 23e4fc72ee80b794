"""The tables. Rows never leave this package: the query functions return domain values."""

from storage.tables.chat import (
    ConversationRow,
    DraftRow,
    InboxRow,
    OutboxRow,
    SentFileRow,
)
from storage.tables.monitors import (
    AttentionPointRow,
    CommunicationMomentRow,
    MonitorRow,
    ResultRow,
)
from storage.tables.people import (
    DepartmentRow,
    IdentityClaimRow,
    MemberRow,
    MunicipalityRow,
    TenantRow,
)
from storage.tables.plan import (
    ActionRow,
    AssignmentRow,
    HandOverRow,
    PeriodRow,
    PlanImportRow,
    PlanRow,
    ReportRow,
)

__all__ = [
    "ActionRow",
    "AssignmentRow",
    "AttentionPointRow",
    "CommunicationMomentRow",
    "ConversationRow",
    "DepartmentRow",
    "DraftRow",
    "HandOverRow",
    "IdentityClaimRow",
    "InboxRow",
    "MemberRow",
    "MonitorRow",
    "MunicipalityRow",
    "OutboxRow",
    "PeriodRow",
    "PlanImportRow",
    "PlanRow",
    "ReportRow",
    "ResultRow",
    "SentFileRow",
    "TenantRow",
]
