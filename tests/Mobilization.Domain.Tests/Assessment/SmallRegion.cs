using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Tasking;

namespace Mobilization.Domain.Tests.Assessment;

/// <summary>A province and a town with a few facts, to be judged by hand.</summary>
internal static class SmallRegion
{
    public static readonly LocalDate AsOf = new(2025, 3, 31);
    public static readonly DivisionCode Province = DivisionCode.Parse("110000000000");
    public static readonly DivisionCode Town = DivisionCode.Parse("110101001000");
    private static readonly LocalDate January = new(2025, 1, 1);
    private static readonly LocalDate February = new(2025, 2, 1);

    public static AdministrativeTree Tree { get; } =
        AdministrativeTree.Build([
            new(Province, "省", DivisionLevel.Province),
            new(Town, "镇", DivisionLevel.Township, Province),
        ]);

    public static RegionPolicies Policies(int days = 30) =>
        new(
            FreshnessPolicy.Build(
                $"{days} days",
                CategoryTree.Build([new("1", "物资")]),
                [new("", January, new AgeLimit(CalendarPeriod.OfDays(days), CalendarPeriod.OfDays(days)))]
            )
        );

    public static PotentialRecord Record(string id = "R1", LocalDate? verified = null, decimal amount = 12.5m) =>
        new(new(id), Town, "1", new(amount, "台"), "商务局", January, verified ?? new(2025, 3, 15));

    public static SiteVerification Visit(string id, LocalDate on, string record = "R1") =>
        new(new(id), new(record), on, true, null, null, true, "封存", new Id<Officer>("A"), new Id<Officer>("B"));

    public static RegionFacts Facts { get; } =
        new(
            records: [Record()],
            baselines: [new(Province, "1", new(10, "台"))],
            officers: [new(new("P1"), "甲"), new(new("P2"), "乙")],
            appointments:
            [
                new(new("P1"), Town, LeadershipLine.Government, ""),
                new(new("P2"), Town, LeadershipLine.Military, ""),
            ],
            tasks: [Task("T1"), Task("T2"), Task("T3")],
            claims: [Claim("C1", "T1", "P1", 10), Claim("C2", "T1", "P2", 12), Claim("C3", "T2", "P2", 12)],
            facilities: [new(new("F1"), Town, "人防工程", CalendarPeriod.OfDays(30))],
            orders:
            [
                Order("O1", extended: new(2025, 2, 10), closed: new(2025, 2, 10)),
                Order("O2"),
                Order("O3", withdrawn: February),
            ]
        );

    public static RegionAssessment Assess(RegionFacts? facts = null) => Run(Tree, facts ?? Facts, Policies(), AsOf);

    public static RegionAssessment Run(
        AdministrativeTree tree,
        RegionFacts facts,
        RegionPolicies policies,
        LocalDate asOf
    ) => RegionAssessment.Run(tree, facts, policies, asOf);

    public static RegionAssessment Run(
        AdministrativeTree tree,
        IRegionColumns columns,
        RegionFacts others,
        RegionPolicies policies,
        LocalDate asOf
    ) => RegionAssessment.Run(tree, columns, others, policies, asOf);

    private static MobilizationTask Task(string id) => new(new(id), Town, "普查", January, February);

    private static ReportedClaim Claim(string id, string task, string officer, int day)
    {
        var on = new LocalDate(2025, 1, day);
        return new(
            new(id),
            new Id<MobilizationTask>(task),
            new Id<Officer>(officer),
            on.At(new(12, 0)).InUtc().ToInstant(),
            on
        );
    }

    private static OrderRecord Order(
        string id,
        LocalDate? extended = null,
        LocalDate? closed = null,
        LocalDate? withdrawn = null
    ) => new(new(id), new("F1"), new("S1"), "物业", January, February, extended, closed, 1, withdrawn);
}
