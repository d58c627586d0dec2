using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Coverage;

/// <summary>In which way a station is housed (建设方式).</summary>
public enum BuildMode
{
    /// <summary>By itself (单建).</summary>
    Standalone = 1,

    /// <summary>Together with named partners, such as the armed-forces department (合建).</summary>
    Joint,

    /// <summary>Inside a host facility (套建).</summary>
    Nested,
}

/// <summary>How a station is housed, with whom or in what.</summary>
/// <remarks>
/// It can hold what a register holds, a joint build without a partner included: <see cref="IsComplete"/> says whether it names what
/// its mode asks for. Value equality, in which the order of partners counts.
/// </remarks>
public sealed class Housing : IEquatable<Housing>
{
    /// <summary>States how a station is housed.</summary>
    /// <param name="mode">The mode.</param>
    /// <param name="partners">The partners' names, none of them empty.</param>
    /// <param name="host">The host facility; null or empty for none.</param>
    /// <exception cref="ArgumentException"><paramref name="mode"/> is none of the three, or a partner is null or empty.</exception>
    public Housing(BuildMode mode, ImmutableArray<string> partners = default, string? host = null)
    {
        Mode = Guard.Against.EnumOutOfRange(mode);
        Partners = Texts.Each(partners, nameof(partners));
        Host = string.IsNullOrEmpty(host) ? null : host;
    }

    /// <summary>By itself.</summary>
    public static Housing Standalone { get; } = new(BuildMode.Standalone);

    /// <summary>Together with partners.</summary>
    public static Housing JointWith(params ReadOnlySpan<string> partners) => new(BuildMode.Joint, [.. partners]);

    /// <summary>Inside a host facility.</summary>
    public static Housing NestedIn(string host) => new(BuildMode.Nested, [], Guard.Against.Null(host));

    /// <summary>The mode.</summary>
    public BuildMode Mode { get; }

    /// <summary>The partners' names.</summary>
    public ImmutableArray<string> Partners { get; }

    /// <summary>The host facility; null for none.</summary>
    public string? Host { get; }

    /// <summary>Whether a joint build names its partners and a nested one its host (invariant 25).</summary>
    public bool IsComplete => Names(Mode, !Partners.IsEmpty, Host is not null);

    /// <inheritdoc/>
    public bool Equals(Housing? other) =>
        other is not null
        && Mode == other.Mode
        && Host == other.Host
        && Partners.AsSpan().SequenceEqual(other.Partners.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Housing);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Mode, Host, Partners.Length);

    /// <summary>The mode, and whom or what it names: <c>joint: 退役军人服务站</c>.</summary>
    public override string ToString()
    {
        string named = Mode == BuildMode.Nested ? Host ?? "" : string.Join(';', Partners);
        string mode = new Fact("mode", Mode).Value;
        return named.Length == 0 ? mode : $"{mode}: {named}";
    }

    /// <summary>Whether what a mode asks for is named.</summary>
    internal static bool Names(BuildMode mode, bool hasPartner, bool hasHost) =>
        mode switch
        {
            BuildMode.Joint => hasPartner,
            BuildMode.Nested => hasHost,
            _ => true,
        };

    /// <summary>Puts invariant 25 to a station's housing.</summary>
    internal void Check(Id<Station> station, ref Findings broken)
    {
        if (!IsComplete)
        {
            broken.Add(
                Mode == BuildMode.Joint ? CoverageRules.PartnersMissing : CoverageRules.HostMissing,
                ("station", station)
            );
        }
    }
}
