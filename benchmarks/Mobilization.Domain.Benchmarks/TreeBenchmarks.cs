using System.Collections.Frozen;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Benchmarks;

/// <summary>Building a national tree from columns, codes parsed already.</summary>
public class BuildBenchmarks
{
    private readonly Nation _nation = Nation.Instance;
    private readonly Nation _shuffled = Nation.Instance.Shuffled();

    [GlobalSetup]
    public void Check()
    {
        AdministrativeTree tree = InOrder();
        if (
            tree.Fingerprint != AnyOrder().Fingerprint
            || NodesAnyOrder() != tree.Count
            || NodesInOrder() != tree.Count
            || ChildLists() != tree.Roots.Count()
            || Node.Build(_shuffled).Values.Count(node => node.Parent is null) != tree.Roots.Count()
        )
        {
            throw new InvalidOperationException("The trees differ.");
        }
    }

    [Benchmark]
    public AdministrativeTree InOrder() => _nation.Tree();

    [Benchmark]
    public AdministrativeTree AnyOrder() => _shuffled.Tree();

    [Benchmark]
    [Goal(nameof(InOrder), 7)]
    public int NodesInOrder() => Node.Build(_nation).Count;

    [Benchmark]
    [Goal(nameof(AnyOrder), 6)]
    public int NodesAnyOrder() => Node.Build(_shuffled).Count;

    /// <summary>Less than a tree: codes numbered through a dictionary and linked into lists of children, neither sorted nor checked.</summary>
    [Benchmark]
    public int ChildLists()
    {
        var places = new Dictionary<ulong, int>(_shuffled.Count);
        for (int i = 0; i < _shuffled.Count; i++)
        {
            places.Add(_shuffled.Numbers[i], i);
        }
        int[] firstChild = new int[_shuffled.Count];
        int[] nextSibling = new int[_shuffled.Count];
        Array.Fill(firstChild, -1);
        int roots = 0;
        for (int i = 0; i < _shuffled.Count; i++)
        {
            if (_shuffled.ParentNumbers[i] == 0)
            {
                roots++;
                continue;
            }
            int parent = places[_shuffled.ParentNumbers[i]];
            (nextSibling[i], firstChild[parent]) = (firstChild[parent], i);
        }
        return roots;
    }
}

/// <summary>Every code of the nation once, in random order.</summary>
public class LookUpBenchmarks
{
    private readonly AdministrativeTree _tree = Nation.Instance.Tree();
    private readonly Nation _shuffled = Nation.Instance.Shuffled();
    private readonly Dictionary<ulong, int> _dictionary = [];
    private FrozenDictionary<ulong, int> _frozen = FrozenDictionary<ulong, int>.Empty;

    [GlobalSetup]
    public void Fill()
    {
        foreach (Division unit in _tree.Divisions)
        {
            _dictionary.Add(ulong.Parse(unit.Code.ToString()), unit.Ordinal);
        }
        _dictionary.TrimExcess();
        _frozen = _dictionary.ToFrozenDictionary();
        if (Tree() != Dictionary() || Tree() != Frozen())
        {
            throw new InvalidOperationException("The look-ups differ.");
        }
    }

    [Benchmark]
    public long Tree()
    {
        long sum = 0;
        foreach (DivisionCode code in _shuffled.Codes)
        {
            _tree.TryFind(code, out Division unit);
            sum += unit.Ordinal;
        }
        return sum;
    }

    [Benchmark]
    [Goal(nameof(Tree), 1.8)]
    public long Dictionary()
    {
        long sum = 0;
        foreach (ulong code in _shuffled.Numbers)
        {
            _dictionary.TryGetValue(code, out int place);
            sum += place;
        }
        return sum;
    }

    [Benchmark]
    public long Frozen()
    {
        long sum = 0;
        foreach (ulong code in _shuffled.Numbers)
        {
            _frozen.TryGetValue(code, out int place);
            sum += place;
        }
        return sum;
    }
}

/// <summary>Parsing every code of the nation.</summary>
public class ParseBenchmarks
{
    private readonly string[] _texts = [.. Nation.Instance.Codes.Select(code => code.ToString())];

    [GlobalSetup]
    public void Check()
    {
        if (Code() != _texts.Length || Int64Parse() != PlainLoop())
        {
            throw new InvalidOperationException("The numbers differ.");
        }
    }

    [Benchmark]
    public int Code()
    {
        int count = 0;
        foreach (string text in _texts)
        {
            count += DivisionCode.Parse(text).IsGrid ? 0 : 1;
        }
        return count;
    }

    [Benchmark]
    [Goal(nameof(Code), 1.8)]
    public long Int64Parse()
    {
        long sum = 0;
        foreach (string text in _texts)
        {
            sum ^= long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        }
        return sum;
    }

    /// <summary>The least that can be done: twelve digits, checked one by one.</summary>
    [Benchmark]
    public long PlainLoop()
    {
        long sum = 0;
        foreach (string text in _texts)
        {
            long number = 0;
            foreach (char digit in text)
            {
                if (digit is < '0' or > '9')
                {
                    throw new FormatException();
                }
                number = unchecked(number * 10 + (digit - '0'));
            }
            sum ^= number;
        }
        return sum;
    }
}

/// <summary>A million random pairs: is one below the other; what is the nearest that holds both.</summary>
public class AncestryBenchmarks
{
    private const int Pairs = 1_000_000;
    private readonly Division[] _units = new Division[Pairs + 1];
    private readonly Node[] _nodes = new Node[Pairs + 1];

    [GlobalSetup]
    public void Fill()
    {
        AdministrativeTree tree = Nation.Instance.Tree();
        Dictionary<ulong, Node> nodes = Node.Build(Nation.Instance);
        var random = new Random(2);
        for (int i = 0; i <= Pairs; i++)
        {
            _units[i] = tree.At(random.Next(tree.Count));
            _nodes[i] = nodes[ulong.Parse(_units[i].Code.ToString())];
        }
        if (Contains() != NodesContain() || CommonAncestor() != NodesCommonAncestor())
        {
            throw new InvalidOperationException("The answers differ.");
        }
    }

    [Benchmark]
    public int Contains()
    {
        int count = 0;
        for (int i = 0; i < Pairs; i++)
        {
            count += _units[i].Contains(_units[i + 1]) ? 1 : 0;
        }
        return count;
    }

    [Benchmark]
    [Goal(nameof(Contains), 5)]
    public int NodesContain()
    {
        int count = 0;
        for (int i = 0; i < Pairs; i++)
        {
            count += _nodes[i].Contains(_nodes[i + 1]) ? 1 : 0;
        }
        return count;
    }

    [Benchmark]
    public int CommonAncestor()
    {
        int none = 0;
        for (int i = 0; i < Pairs; i++)
        {
            none += _units[i].CommonAncestor(_units[i + 1]) is null ? 1 : 0;
        }
        return none;
    }

    [Benchmark]
    [Goal(nameof(CommonAncestor), 3)]
    public int NodesCommonAncestor()
    {
        int none = 0;
        for (int i = 0; i < Pairs; i++)
        {
            none += _nodes[i].CommonAncestor(_nodes[i + 1]) is null ? 1 : 0;
        }
        return none;
    }
}
