using Mobilization.Domain.Patrols;

namespace Mobilization.Domain.Serialization;

/// <summary>How the rules of patrols are told.</summary>
internal static class PatrolsTexts
{
    public static readonly RuleText[] All =
    [
        new(PatrolRules.VersionRepeated, "Two versions are in force from {from}.", "自{from}起有两个版本的标准。"),
        new(
            PatrolRules.KindRepeated,
            "Version of {from}: facilities of kind «{kind}» are listed twice.",
            "{from}版标准：设施类别“{kind}”重复。"
        ),
        new(
            PatrolRules.BandsNotAscending,
            "Version of {from}: age band {days} does not come after {before}.",
            "{from}版标准：时段{days}未大于{before}。"
        ),
        new(
            PatrolRules.FacilityRepeated,
            "Facility {facility} in {unit} is listed already.",
            "{unit}的设施{facility}重复登记。"
        ),
        new(
            PatrolRules.UnitUnknown,
            "Unit {unit} of facility {facility} is not in the tree.",
            "区划中没有设施{facility}所在的{unit}。"
        ),
        new(
            PatrolRules.KindUnlisted,
            "Facility {facility}: kind «{kind}» is not listed.",
            "设施{facility}：类别“{kind}”未列入标准。"
        ),
        new(
            PatrolRules.FacilityUnknown,
            "Patrol {patrol}: facility {facility} is not listed.",
            "巡查{patrol}：设施{facility}未登记。"
        ),
        new(
            PatrolRules.DefectsWithoutMedia,
            "Patrol {patrol} reports defects ({defects}) without a photo or video.",
            "巡查{patrol}上报隐患（{defects}），但没有照片或视频。"
        ),
        new(
            PatrolRules.DefectKindUnlisted,
            "Patrol {patrol}: defect «{kind}» is not listed.",
            "巡查{patrol}：隐患类别“{kind}”未列入标准。"
        ),
        new(
            PatrolRules.CheckpointMissed,
            "Patrol {patrol} missed checkpoint {checkpoint}.",
            "巡查{patrol}漏过巡更点{checkpoint}。"
        ),
        new(
            PatrolRules.CheckpointUnknown,
            "Patrol {patrol}: the facility has no checkpoint {checkpoint}.",
            "巡查{patrol}：设施没有巡更点{checkpoint}。"
        ),
        new(
            PatrolRules.StampOutOfOrder,
            "Patrol {patrol}: checkpoint {checkpoint} was stamped out of order after {after}.",
            "巡查{patrol}：巡更点{checkpoint}在{after}之后打点，次序不符。"
        ),
        new(
            PatrolRules.StampInFuture,
            "Patrol {patrol}: checkpoint {checkpoint} is stamped {at}, after the record of {recorded}.",
            "巡查{patrol}：巡更点{checkpoint}的打点时间{at}晚于记录时间{recorded}。"
        ),
        new(
            PatrolRules.MediaInFuture,
            "Patrol {patrol}: media {media} was taken {at}, after the record of {recorded}.",
            "巡查{patrol}：影像{media}的拍摄时间{at}晚于记录时间{recorded}。"
        ),
        new(
            PatrolRules.NeverPatrolled,
            "Facility {facility} was never patrolled; the interval is {interval}.",
            "设施{facility}从未巡查（周期{interval}）。"
        ),
        new(
            PatrolRules.Overdue,
            "Facility {facility} was last patrolled on {last} and was due on {due} (interval: {interval}).",
            "设施{facility}最近巡查于{last}，应于{due}或之前再次巡查（周期{interval}）。"
        ),
        new(
            PatrolRules.Current,
            "Facility {facility} was patrolled on {last} ({patrol}), within its interval of {interval}.",
            "设施{facility}已于{last}巡查（{patrol}），在周期{interval}内。"
        ),
        new(
            PatrolRules.NobodyOnDuty,
            "Facility {facility}: nobody in {unit} has the duty «{duty}».",
            "设施{facility}：{unit}没有负责“{duty}”的网格员。"
        ),
        new(PatrolRules.IssuedAlready, "Order {order} was issued on {since}.", "整改通知{order}已于{since}下达。"),
        new(PatrolRules.NotIssued, "Order {order} has not been issued yet.", "整改通知{order}尚未下达。"),
        new(
            PatrolRules.Over,
            "Order {order} has been {step} since {since}.",
            "整改通知{order}已于{since}终结（{step}）。"
        ),
        new(
            PatrolRules.OutOfOrder,
            "Order {order}: {on} is before its last act on {last}.",
            "整改通知{order}：{on}早于最近一次办理{last}。"
        ),
        new(
            PatrolRules.IssuerMissing,
            "Order {order} names no station that issues it.",
            "整改通知{order}未写明下达站点。"
        ),
        new(
            PatrolRules.ResponsibleMissing,
            "Order {order}: nobody is responsible, and facility {facility} has no maintainer.",
            "整改通知{order}：未写明责任单位，设施{facility}也没有维护单位。"
        ),
        new(
            PatrolRules.DefectMissing,
            "Order {order}: patrol {patrol} has no such defect on a feedback form.",
            "整改通知{order}：巡查{patrol}的反馈表没有此隐患。"
        ),
        new(
            PatrolRules.OtherFacility,
            "Order {order}: patrol {patrol} is of facility {facility}.",
            "整改通知{order}：巡查{patrol}针对的是设施{facility}。"
        ),
        new(
            PatrolRules.PatrolLater,
            "Order {order}: patrol {patrol} of {on} came after the issue.",
            "整改通知{order}：巡查{patrol}（{on}）晚于下达。"
        ),
        new(
            PatrolRules.DeadlineBeforeIssue,
            "Order {order}: the deadline {deadline} is before the issue on {issued}.",
            "整改通知{order}：期限{deadline}早于下达日{issued}。"
        ),
        new(
            PatrolRules.ExtensionNotLater,
            "Order {order}: the extension to {to} does not pass the deadline {deadline}.",
            "整改通知{order}：延期至{to}未超过现有期限{deadline}。"
        ),
        new(
            PatrolRules.EvidenceMissing,
            "Order {order}: a fix must be reported with evidence.",
            "整改通知{order}：上报整改须附证明材料。"
        ),
        new(
            PatrolRules.EvidenceInFuture,
            "Order {order}: evidence {media} was taken {at}, after the record of {recorded}.",
            "整改通知{order}：证明材料{media}的拍摄时间{at}晚于记录时间{recorded}。"
        ),
        new(
            PatrolRules.ReportedAlready,
            "Order {order} has waited for its re-inspection since {since}.",
            "整改通知{order}自{since}起待复查。"
        ),
        new(
            PatrolRules.NotReported,
            "Order {order}: no fix was reported to be re-inspected.",
            "整改通知{order}：尚未上报整改，无法复查。"
        ),
        new(
            PatrolRules.OrderFacilityUnknown,
            "Order {order}: facility {facility} is not listed.",
            "整改通知{order}：设施{facility}未登记。"
        ),
        new(
            PatrolRules.ClosedWithoutEvidence,
            "Order {order} was closed on {closed} without evidence.",
            "整改通知{order}于{closed}销号，但没有证明材料。"
        ),
        new(
            PatrolRules.OrderOverdue,
            "Order {order} in {unit}: {responsible} let the deadline {deadline} pass[, extended to {extended}] (days since: {days}); it goes up to {county}.",
            "{unit}整改通知{order}：{responsible}已超期{days}天（期限{deadline}[，延至{extended}]），上报{county}。"
        ),
    ];
}
