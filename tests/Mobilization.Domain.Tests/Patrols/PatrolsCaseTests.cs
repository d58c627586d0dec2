using Mobilization.Domain.Tests.RegionReport;

namespace Mobilization.Domain.Tests.Patrols;

/// <summary>The worked cases' rows of patrols and rectification, to the letter.</summary>
public sealed class PatrolsCaseTests
{
    [Theory]
    [InlineData("tiny", "")]
    [InlineData("tiny", "2025-02-28")]
    [InlineData("hengyang", "")]
    [InlineData("hengyang", "2025-03-01")]
    public void Patrols_and_orders_equal_the_expected_rows(string name, string asOf) =>
        CaseRows
            .Of(CaseRows.Read(name, asOf), ",patrol.", ",rectification.")
            .Should()
            .Equal(CaseRows.Expected(name, asOf, ",patrol.", ",rectification."));
}
