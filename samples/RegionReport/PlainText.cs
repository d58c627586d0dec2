using System.Globalization;

namespace RegionReport;

/// <summary>Decimals as the case format prints them: exact, without an exponent, a sign or trailing zeros.</summary>
internal static class PlainText
{
    public static string Of(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture);
}
