using Mobilization.Domain.Coverage;
using Mobilization.Domain.Potential;

namespace Mobilization.Domain.Assessment;

/// <summary>The bulk of a region's facts as columns, with codes and names resolved already: views of the caller's own arrays.</summary>
/// <remarks>
/// <para>
/// Implement what there is; everything else is empty. The members are asked for during the run and again when the digest is asked
/// for, so that the arrays must stay as they are. Nothing is copied. Figures equal those of the same facts as objects; there are no
/// objects to judge again, so that what was judged from columns explains itself by units alone.
/// </para>
/// <para>All columns of records have one place a record, the same in each.</para>
/// </remarks>
public interface IRegionColumns
{
    /// <summary>Records, for freshness and quantities; the days of verifications on site are found from <see cref="Verifications"/>.</summary>
    RecordColumns Records => default;

    /// <summary>The amount of each record.</summary>
    ReadOnlySpan<decimal> Amounts => default;

    /// <summary>The number of each record's unit of measure in <see cref="MeasureNames"/>.</summary>
    ReadOnlySpan<int> Measures => default;

    /// <summary>The units of measure.</summary>
    ReadOnlySpan<string> MeasureNames => default;

    /// <summary>The number of each record's department, as <see cref="Expectations"/> number them; may be empty where nothing is expected.</summary>
    ReadOnlySpan<int> Sources => default;

    /// <summary>Verifications on site.</summary>
    VerificationColumns Verifications => default;

    /// <summary>What was expected to be reported.</summary>
    ExpectationColumns Expectations => default;

    /// <summary>Stations.</summary>
    StationColumns Stations => default;

    /// <summary>Grid members.</summary>
    MemberColumns GridMembers => default;

    /// <summary>Who holds which post, for the heads of stations.</summary>
    PostColumns Posts => default;
}
