using Mobilization.Domain.Assessment;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Potential;

namespace RegionReport.Measures;

/// <summary>The bulk of a case as the library takes it where only figures are asked for.</summary>
internal sealed class CaseColumns(StockColumns stock, VerificationsAsColumns verifications, StandingColumns standing)
    : IRegionColumns
{
    public RecordColumns Records => stock.Records;

    public ReadOnlySpan<decimal> Amounts => stock.Amounts;

    public ReadOnlySpan<int> Measures => stock.Measures;

    public ReadOnlySpan<string> MeasureNames => stock.MeasureNumbers.Texts;

    public ReadOnlySpan<int> Sources => stock.Sources;

    public VerificationColumns Verifications => verifications.Columns;

    public ExpectationColumns Expectations => stock.Expected.Columns;

    public StationColumns Stations => standing.Stations;

    public MemberColumns GridMembers => standing.GridMembers;

    public PostColumns Posts => standing.Posts;
}
