using System.Collections.Immutable;

namespace RegionReport.Case;

/// <summary>The texts that rows share: one string, or one list, for all fields that hold the same.</summary>
internal sealed class Texts
{
    private readonly TextTable _texts = new();
    private readonly TextTable _cells = new();
    private readonly List<ImmutableArray<string>> _lists = [];

    public string Intern(ReadOnlySpan<byte> text) => text.IsEmpty ? "" : _texts.Intern(text);

    /// <summary>A number that equal texts share.</summary>
    public int Number(ReadOnlySpan<byte> text) => _texts.FindOrAdd(text);

    /// <summary>The elements of a list separated by <c>;</c>, blank ones left out.</summary>
    public ImmutableArray<string> List(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return [];
        }
        int number = _cells.FindOrAdd(cell);
        if (number == _lists.Count)
        {
            ImmutableArray<string>.Builder list = ImmutableArray.CreateBuilder<string>();
            foreach (Range part in cell.Split((byte)';'))
            {
                if (!cell[part].IsEmpty)
                {
                    list.Add(Intern(cell[part]));
                }
            }
            _lists.Add(list.ToImmutable());
        }
        return _lists[number];
    }
}
