using Mobilization.Domain.Tests.RegionReport;

namespace Mobilization.Domain.Tests.Tasking;

/// <summary>The worked cases' rows of claims and decompositions, to the letter.</summary>
public sealed class CaseMeasuresTests
{
    [Theory]
    [InlineData("tiny", "")]
    [InlineData("tiny", "2025-02-28")]
    [InlineData("hengyang", "")]
    [InlineData("hengyang", "2025-03-01")]
    public void Claims_and_decompositions_equal_the_expected_rows(string name, string asOf) =>
        CaseRows
            .Of(CaseRows.Read(name, asOf), ",claim.", ",decomposition.")
            .Should()
            .Equal(CaseRows.Expected(name, asOf, ",claim.", ",decomposition."));
}
