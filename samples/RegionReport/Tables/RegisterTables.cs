using System.Globalization;
using Mobilization.Domain.Hierarchy;
using Spectre.Console;

namespace RegionReport.Tables;

/// <summary>What is in a register of divisions: how many of each level, and what is irregular though legal.</summary>
internal static class RegisterTables
{
    private const int Most = 3;

    public static void Write(AdministrativeTree tree, Wording say, IAnsiConsole console)
    {
        var counts = new Table().Border(TableBorder.Simple).AddColumn(say["level", "层级"]);
        counts.AddColumn(new TableColumn(say["divisions", "数量"]).RightAligned());
        foreach (DivisionLevel level in Enum.GetValues<DivisionLevel>())
        {
            counts.AddRow(say.Level(level), Number(tree.DivisionsAt(level).Count()));
        }
        counts.AddRow(say["all", "合计"], Number(tree.Count));
        console.Write(counts);

        var odd = new Table().Border(TableBorder.Simple).AddColumn(say["irregular, and legal", "不规则但合法"]);
        odd.AddColumn(new TableColumn(say["divisions", "数量"]).RightAligned()).AddColumn(say["such as", "例如"]);
        foreach ((string what, Func<Division, bool> isSo) in Irregularities(say))
        {
            Division[] found = [.. tree.Divisions.Where(isSo)];
            string examples = string.Join(say[", ", "、"], found.Take(Most).Select(division => division.ToString()));
            odd.AddRow(Markup.Escape(what), Number(found.Length), Markup.Escape(examples));
        }
        console.Write(odd);
    }

    private static IEnumerable<(string What, Func<Division, bool> IsSo)> Irregularities(Wording say) =>
        [
            (
                say["level skipped below the parent", "与上级之间跳级"],
                division => division.Parent is { } parent && division.Level - parent.Level > 1
            ),
            (
                say["root below province", "非省级的根"],
                division => division.IsRoot && division.Level != DivisionLevel.Province
            ),
            (
                say["leaf above village", "村级以上的末级"],
                division => division.IsLeaf && division.Level < DivisionLevel.Village
            ),
            (
                say["only child", "上级仅此一个下级"],
                division =>
                    division.Parent is { } parent
                    && parent.SubtreeEnd == division.SubtreeEnd
                    && parent.Ordinal + 1 == division.Ordinal
            ),
            (
                say["code suggests another level or parent", "代码与层级或上级不符"],
                division =>
                    division.Code.NominalLevel != division.Level
                    || (division.Parent is { } parent && division.Code.NominalParent != parent.Code)
            ),
            (
                say["name as of its parent's other child", "同级重名"],
                division => division.Parent is { } parent && HasNamesake(parent, division)
            ),
            (
                say["name with characters outside the BMP or of private use", "名称含扩展或专用字符"],
                division => division.Name.Any(c => char.IsSurrogate(c) || c is >= '\uE000' and <= '\uF8FF')
            ),
        ];

    private static bool HasNamesake(Division parent, Division division)
    {
        foreach (Division sibling in parent.Children)
        {
            if (sibling != division && sibling.Name == division.Name)
            {
                return true;
            }
        }
        return false;
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
