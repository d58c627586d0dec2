using System.Text;

namespace RegionReport.Case;

/// <summary>What rows of a file are known by: an id or a code.</summary>
internal interface IKeys
{
    /// <summary>Whether references into the file can be judged: it could be read, and it has its id or code column.</summary>
    bool AreJudged { get; set; }

    /// <summary>Makes room for so many rows.</summary>
    void Reserve(int count);

    /// <summary>Takes the id of a row that is broken: known to others, although nothing else of the row is.</summary>
    void AddBroken(ReadOnlySpan<byte> key);
}

/// <summary>The ids of one file's rows, and those that rows of the file refer to before they come.</summary>
internal sealed class Ids : IKeys
{
    /// <summary>Stands for the row of an id that no row has.</summary>
    public const int Unknown = -1;

    /// <summary>Stands for the row of an id that a broken row has.</summary>
    public const int Broken = -2;

    private readonly TextTable _texts = new();
    private readonly List<int> _rows = []; // by the number of the text

    public bool AreJudged { get; set; } = true;

    public void Reserve(int count)
    {
        _texts.Reserve(count);
        _rows.EnsureCapacity(count);
    }

    /// <summary>Gives an id to a row. False if a row before has it already.</summary>
    public bool TryAdd(ReadOnlySpan<byte> id, int row, out string text)
    {
        int number = Mention(id);
        text = _texts[number];
        bool isNew = _rows[number] == Unknown;
        if (_rows[number] < 0)
        {
            _rows[number] = row;
        }
        return isNew;
    }

    /// <summary>The number of an id that a row refers to, for <see cref="RowOf"/> once all rows are read.</summary>
    public int Mention(ReadOnlySpan<byte> id)
    {
        int number = _texts.FindOrAdd(id);
        if (number == _rows.Count)
        {
            _rows.Add(Unknown);
        }
        return number;
    }

    public int RowOf(int number) => _rows[number];

    public string TextOf(int number) => _texts[number];

    /// <summary>The string of an id; null where no row has or mentions it.</summary>
    public string? Find(ReadOnlySpan<byte> id) => _texts.Find(id) is >= 0 and var number ? _texts[number] : null;

    public bool Contains(ReadOnlySpan<byte> id) => _texts.Find(id) is >= 0 and var number && _rows[number] != Unknown;

    public bool Contains(string id)
    {
        int number = _texts.Find(Encoding.UTF8.GetBytes(id));
        // Lone surrogates, which only JSON can have, must not pass for the character that replaces them.
        return number >= 0 && _rows[number] != Unknown && string.Equals(_texts[number], id, StringComparison.Ordinal);
    }

    public void AddBroken(ReadOnlySpan<byte> key)
    {
        int number = Mention(key);
        if (_rows[number] == Unknown)
        {
            _rows[number] = Broken;
        }
    }
}
