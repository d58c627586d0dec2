using System.Collections;

namespace Mobilization.Domain.Leadership;

/// <summary>Appointments of one roster; walked with <c>foreach</c>, it allocates nothing.</summary>
/// <remarks>A value. <c>default</c> is empty.</remarks>
public readonly struct AppointmentSequence : IEnumerable<Appointment>
{
    private readonly DayIndex? _index;
    private readonly Appointment[]? _rows;
    private readonly int _first;
    private readonly int _end;
    private readonly int _day;

    /// <summary>Those of a run that hold on a day; of day 0, all of the run.</summary>
    internal AppointmentSequence(DayIndex index, Appointment[] rows, (int First, int End) run, int day) =>
        (_index, _rows, _first, _end, _day) = (index, rows, run.First, run.End, day);

    /// <summary>Whether there is any. O(log n).</summary>
    public bool Any() => GetEnumerator().MoveNext();

    /// <summary>How many there are. O(log n) for each.</summary>
    public int Count()
    {
        int count = 0;
        foreach (Appointment _ in this)
        {
            count++;
        }
        return count;
    }

    /// <summary>Starts the walk.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Appointment> IEnumerable<Appointment>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks an <see cref="AppointmentSequence"/>.</summary>
    public struct Enumerator : IEnumerator<Appointment>
    {
        private readonly AppointmentSequence _sequence;
        private int _position;

        internal Enumerator(AppointmentSequence sequence)
        {
            _sequence = sequence;
            _position = sequence._first - 1;
        }

        /// <summary>The appointment that the walk stands on.</summary>
        /// <exception cref="InvalidOperationException">The walk has not begun or is over.</exception>
        public readonly Appointment Current =>
            _position >= _sequence._first && _position < _sequence._end
                ? _sequence._rows![_position]
                : throw new InvalidOperationException("The walk has not begun or is over.");

        readonly object IEnumerator.Current => Current;

        /// <summary>Moves to the next appointment, if there is one.</summary>
        public bool MoveNext()
        {
            if (_sequence._index is not { } index)
            {
                return false;
            }
            do
            {
                if (_position >= _sequence._end)
                {
                    return false;
                }
                _position = index.Next(_position + 1, _sequence._end, _sequence._day);
            } while (_position < _sequence._end && _sequence._day > 0 && !index.HasBegun(_position, _sequence._day));
            return _position < _sequence._end;
        }

        /// <summary>Starts again.</summary>
        public void Reset() => _position = _sequence._first - 1;

        /// <inheritdoc/>
        public readonly void Dispose() { }
    }
}
