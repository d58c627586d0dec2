using System.Globalization;
using Mobilization.Domain.Hierarchy;

namespace RegionReport.Commands;

/// <summary>Finds the unit that a caller means by a code or a name.</summary>
internal sealed class UnitSearch(AdministrativeTree tree, Wording say)
{
    private const int Most = 20;
    private static readonly char[] Separators = [' ', '/'];

    /// <param name="text">6, 9, 12 or 15 digits; a name; or names from the outside in, such as <c>海盐县/百步镇</c>.</param>
    /// <exception cref="WrongCallException">No unit or several are called so.</exception>
    public Division Find(string text)
    {
        Division[] found = [.. All(text)];
        return found.Length switch
        {
            1 => found[0],
            0 => throw new WrongCallException([
                say[
                    $"No unit is called {text}; a code of 6, 9, 12 or 15 digits or a name is expected.",
                    $"没有名为 {text} 的单位；应为 6、9、12 或 15 位代码，或名称。"
                ],
                .. Near(text),
            ]),
            _ => throw new WrongCallException([
                say[
                    $"{text} fits {found.Length} units; give a code, or names from the outside in with / between them.",
                    $"{text} 对应 {found.Length} 个单位；请用代码，或由外到内以 / 分隔的名称。"
                ],
                .. Listed(found),
            ]),
        };
    }

    private IEnumerable<Division> All(string text)
    {
        if (DivisionCode.TryParse(text, CultureInfo.InvariantCulture, out DivisionCode code))
        {
            return tree.TryFind(code, out Division unit) ? [unit] : [];
        }
        Division[] named = [.. tree.DivisionsNamed(text)];
        string[] path = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return named.Length > 0 || path.Length < 2
            ? named
            : tree.DivisionsNamed(path[^1]).Where(unit => LiesIn(unit, path.AsSpan(0, path.Length - 1)));
    }

    /// <summary>Whether a unit has ancestors of these names, the outermost first.</summary>
    private static bool LiesIn(Division unit, ReadOnlySpan<string> names)
    {
        foreach (Division ancestor in unit.Ancestors)
        {
            if (names.Length > 0 && ancestor.Name == names[^1])
            {
                names = names[..^1];
            }
        }
        return names.IsEmpty;
    }

    private IEnumerable<string> Near(string text)
    {
        Division[] near = [.. tree.Divisions.Where(unit => unit.Name.Contains(text, StringComparison.Ordinal))];
        return near.Length == 0 ? [] : [say["Near to it:", "相近的有："], .. Listed(near)];
    }

    private IEnumerable<string> Listed(Division[] units)
    {
        foreach (Division unit in units.Take(Most))
        {
            yield return $"  {unit.Code} {unit.Path()}";
        }
        if (units.Length > Most)
        {
            yield return say[$"  … and {units.Length - Most} more", $"  … 另有 {units.Length - Most} 个"];
        }
    }
}
