using Mobilization.Domain.Tests.RegionReport;

namespace Mobilization.Domain.Tests.Coverage;

/// <summary>The worked cases' rows of coverage, to the letter.</summary>
public sealed class CoverageCaseTests
{
    [Theory]
    [InlineData("tiny", "")]
    [InlineData("tiny", "2025-02-28")]
    [InlineData("hengyang", "")]
    [InlineData("hengyang", "2025-03-01")]
    public void Coverage_equals_the_expected_rows(string name, string asOf) =>
        CaseRows
            .Of(CaseRows.Read(name, asOf), ",coverage.")
            .Should()
            .Equal(CaseRows.Expected(name, asOf, ",coverage."));
}
