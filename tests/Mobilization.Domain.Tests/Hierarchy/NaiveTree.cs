using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Hierarchy;

/// <summary>What the tree should answer, by searching the rows.</summary>
internal sealed class NaiveTree(DivisionRow[] rows)
{
    public IEnumerable<DivisionRow> Roots => Sorted(rows.Where(row => Parent(row) is null));

    public DivisionRow? Parent(DivisionRow row)
    {
        foreach (DivisionRow other in rows)
        {
            if (other.Code == row.Parent)
            {
                return other;
            }
        }
        return null;
    }

    public IEnumerable<DivisionRow> Children(DivisionRow row) => Sorted(rows.Where(other => other.Parent == row.Code));

    public IEnumerable<DivisionRow> Ancestors(DivisionRow row)
    {
        for (DivisionRow? above = Parent(row); above is { } next; above = Parent(next))
        {
            yield return next;
        }
    }

    public IEnumerable<DivisionRow> Subtree(DivisionRow row) => Children(row).SelectMany(Subtree).Prepend(row);

    public long Total(DivisionRow row, Func<DivisionRow, long> own) =>
        own(row) + Children(row).Sum(child => Total(child, own));

    private static IEnumerable<DivisionRow> Sorted(IEnumerable<DivisionRow> some) =>
        some.OrderBy(row => row.Code.ToString(), StringComparer.Ordinal);
}
