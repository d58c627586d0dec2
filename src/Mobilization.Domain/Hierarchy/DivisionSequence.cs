using System.Collections;

namespace Mobilization.Domain.Hierarchy;

/// <summary>Divisions of one tree in a row; walked with <c>foreach</c>, it allocates nothing.</summary>
/// <remarks>A value that holds two places of the tree and no division. <c>default</c> is empty.</remarks>
public readonly struct DivisionSequence : IEnumerable<Division>
{
    private enum Step
    {
        Next,
        Sibling,
        Parent,
    }

    private readonly AdministrativeTree? _tree;
    private readonly int _first;
    private readonly int _end;
    private readonly Step _step;
    private readonly DivisionLevel _level;

    private DivisionSequence(AdministrativeTree tree, int first, int end, Step step, DivisionLevel level) =>
        (_tree, _first, _end, _step, _level) = (tree, first, end, step, level);

    internal static DivisionSequence Run(AdministrativeTree tree, int first, int end) =>
        new(tree, first, end, Step.Next, default);

    internal static DivisionSequence Run(AdministrativeTree tree, int first, int end, DivisionLevel level) =>
        level is >= DivisionLevel.Province and <= DivisionLevel.Grid
            ? new(tree, first, end, Step.Next, level)
            : throw new ArgumentOutOfRangeException(nameof(level), level, "There is no such level.");

    internal static DivisionSequence Siblings(AdministrativeTree tree, int first, int end) =>
        new(tree, first, end, Step.Sibling, default);

    internal static DivisionSequence Climb(AdministrativeTree tree, int first) =>
        new(tree, first, int.MaxValue, Step.Parent, default);

    /// <summary>How many divisions there are. O(n), or O(1) for a whole subtree.</summary>
    public int Count()
    {
        if (_step == Step.Next && _level == default)
        {
            return _end - _first;
        }
        int count = 0;
        foreach (Division _ in this)
        {
            count++;
        }
        return count;
    }

    /// <summary>Starts the walk.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Division> IEnumerable<Division>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks a <see cref="DivisionSequence"/>.</summary>
    public struct Enumerator : IEnumerator<Division>
    {
        private readonly DivisionSequence _sequence;
        private int _next;
        private int _current;

        internal Enumerator(DivisionSequence sequence)
        {
            _sequence = sequence;
            _next = sequence._first;
            _current = -1;
        }

        /// <summary>The division that the walk stands on.</summary>
        /// <exception cref="InvalidOperationException">The walk has not begun.</exception>
        public readonly Division Current =>
            _sequence._tree is { } tree && _current >= 0
                ? new Division(tree, _current)
                : throw new InvalidOperationException("The walk has not begun.");

        readonly object IEnumerator.Current => Current;

        /// <summary>Moves to the next division, if there is one.</summary>
        public bool MoveNext()
        {
            if (_sequence._tree is not { } tree)
            {
                return false;
            }
            while (_next >= 0 && _next < _sequence._end)
            {
                _current = _next;
                _next = _sequence._step switch
                {
                    Step.Next => _next + 1,
                    Step.Sibling => tree.End(_next),
                    _ => tree.ParentAt(_next),
                };
                if (_sequence._level == default || tree.LevelAt(_current) == _sequence._level)
                {
                    return true;
                }
            }
            return false;
        }

        /// <summary>Starts again.</summary>
        public void Reset() => (_next, _current) = (_sequence._first, -1);

        /// <inheritdoc/>
        public readonly void Dispose() { }
    }
}
