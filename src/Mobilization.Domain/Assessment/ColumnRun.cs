using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using NodaTime;

namespace Mobilization.Domain.Assessment;

/// <summary>What a run asks of columns.</summary>
internal sealed class ColumnRun
{
    private readonly AdministrativeTree _tree;
    private readonly IRegionColumns _columns;
    private readonly RegionPolicies _policies;
    private readonly LocalDate _asOf;
    private readonly DayNumber[] _visited;

    public ColumnRun(AdministrativeTree tree, IRegionColumns columns, RegionPolicies policies, LocalDate asOf)
    {
        (_tree, _columns, _policies, _asOf) = (tree, columns, policies, asOf);
        RecordColumns records = columns.Records;
        VerificationColumns verifications = columns.Verifications;
        _visited = verifications.Count > 0 ? new DayNumber[records.Count] : [];
        DayNumber day = DayNumber.Of(asOf);
        for (int i = 0; i < verifications.Count; i++)
        {
            int record = verifications.Records[i];
            if (record >= records.Count)
            {
                throw new ArgumentException($"There is no record at place {record}.", nameof(columns));
            }
            if (
                record >= 0
                && verifications.Days[i] <= day
                && verifications.Days[i] > _visited[record]
                && verifications.IsValid(i)
            )
            {
                _visited[record] = verifications.Days[i];
            }
        }
    }

    private RecordColumns Records
    {
        get
        {
            RecordColumns given = _columns.Records;
            return _visited.Length == 0
                ? given
                : new(given.Units, given.Categories, given.Collected, given.Verified, _visited);
        }
    }

    public DivisionColumn<FreshnessTally> Freshness(FreshnessJudge judge) => judge.Tally(_tree, Records);

    public DivisionColumn<AccuracyTally> Accuracy()
    {
        RecordColumns records = Records;
        return _policies.Tolerance.Tally(
            _tree,
            new StatedColumns(records.Units, records.Collected, _columns.Amounts, _columns.Measures),
            _columns.Verifications,
            _asOf
        );
    }

    public DivisionColumn<CompletenessTally> Completeness()
    {
        RecordColumns records = Records;
        ExpectationColumns expectations = _columns.Expectations;
        return expectations.Count == 0
            ? _tree.NewColumn<CompletenessTally>()
            : ReportSearch.Tally(
                _tree,
                new ReportColumns(records.Units, _columns.Sources, records.Collected),
                expectations,
                _asOf
            );
    }

    public KeyedColumn<StockKey, decimal> Quantities() =>
        StockTotals.Tally(
            _tree,
            _policies.Categories,
            Records,
            _columns.Amounts,
            _columns.Measures,
            _columns.MeasureNames,
            _asOf
        );

    public CoverageMap Coverage() =>
        _policies.Coverage.On(_asOf).Judge(_tree, _columns.Stations, _columns.GridMembers, _columns.Posts);
}
