namespace Mobilization.Domain.Benchmarks;

/// <summary>The peer that most systems have: an object a division, found through a dictionary.</summary>
internal sealed class Node(ulong code, string name)
{
    public ulong Code => code;
    public string Name => name;
    public Node? Parent { get; private set; }
    public List<Node>? Children { get; private set; } // a leaf needs none

    public static Dictionary<ulong, Node> Build(Nation nation)
    {
        var nodes = new Dictionary<ulong, Node>(nation.Count);
        for (int i = 0; i < nation.Count; i++)
        {
            nodes.Add(nation.Numbers[i], new Node(nation.Numbers[i], nation.Names[i]));
        }
        for (int i = 0; i < nation.Count; i++)
        {
            if (nation.ParentNumbers[i] != 0)
            {
                Node node = nodes[nation.Numbers[i]];
                node.Parent = nodes[nation.ParentNumbers[i]];
                (node.Parent.Children ??= []).Add(node);
            }
        }
        return nodes;
    }

    public bool Contains(Node other)
    {
        for (Node? above = other; above is not null; above = above.Parent)
        {
            if (above == this)
            {
                return true;
            }
        }
        return false;
    }

    public Node? CommonAncestor(Node other)
    {
        int depth = Depth();
        int theirs = other.Depth();
        Node? a = this;
        Node? b = other;
        for (; depth > theirs; depth--)
        {
            a = a!.Parent;
        }
        for (; theirs > depth; theirs--)
        {
            b = b!.Parent;
        }
        while (a != b)
        {
            a = a!.Parent;
            b = b!.Parent;
        }
        return a;
    }

    private int Depth()
    {
        int depth = 0;
        for (Node? above = Parent; above is not null; above = above.Parent)
        {
            depth++;
        }
        return depth;
    }
}

/// <summary>A node to sum over at its best: made in pre-order, so that neighbours lie side by side, its children in an array.</summary>
internal sealed class CountedNode(Four own, int children)
{
    public CountedNode[] Children { get; } = children == 0 ? [] : new CountedNode[children];

    public Four Total { get; private set; }

    public Four Sum()
    {
        Four total = own;
        foreach (CountedNode child in Children)
        {
            total += child.Sum();
        }
        return Total = total;
    }
}

/// <summary>A tally of four checked counters.</summary>
public readonly record struct Four(long A, long B, long C, long D)
    : System.Numerics.IAdditionOperators<Four, Four, Four>
{
    public static Four operator +(Four x, Four y) => checked(new(x.A + y.A, x.B + y.B, x.C + y.C, x.D + y.D));
}
