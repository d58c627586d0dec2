using Mobilization.Domain.Assessment;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using RegionReport.Case;

namespace RegionReport.Measures;

/// <summary>The bulk of a case as the library takes it where only figures are asked for.</summary>
internal sealed class CaseColumns(CaseFacts facts, AdministrativeTree tree, CategoryTree categories) : IRegionColumns
{
    private readonly StockColumns _stock = new(facts, tree, categories);
    private readonly StandingColumns _standing = new(facts, tree);

    public RecordColumns Records => _stock.Records;

    public ReadOnlySpan<decimal> Amounts => _stock.Amounts;

    public ReadOnlySpan<int> Measures => _stock.Measures;

    public ReadOnlySpan<string> MeasureNames => _stock.MeasureNames;

    public ReadOnlySpan<int> Sources => _stock.Sources;

    public VerificationColumns Verifications => _stock.Verifications.Columns;

    public ExpectationColumns Expectations => _stock.Expected.Columns;

    public StationColumns Stations => _standing.Stations;

    public MemberColumns GridMembers => _standing.GridMembers;

    public PostColumns Posts => _standing.Posts;
}
