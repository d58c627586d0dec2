using System.Collections.Immutable;
using Mobilization.Domain;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace RegionReport.Case;

/// <summary>Reads stations, grids and facilities: <c>stations.csv</c>, <c>gridmembers.csv</c>, <c>facilities.csv</c>, <c>patrols.csv</c>, <c>orders.csv</c>.</summary>
internal static class PlaceFiles
{
    public static ImmutableArray<StationRow> Stations(Sheet sheet, Units units, Ids stations, Ids officers)
    {
        const int closed = 8;
        ImmutableArray<StationRow>.Builder rows = ImmutableArray.CreateBuilder<StationRow>(sheet.MostRows);
        while (sheet.Next())
        {
            LocalDate? established = sheet.Needed(7, Form.Date);
            LocalDate? end = sheet.Optional(closed, Form.Date);
            sheet.Ends(closed, end, established, "established");
            rows.Add(
                new StationRow(
                    Id: sheet.Id(stations, rows.Count),
                    Kind: sheet.Needed(1, Form.StationKind) ?? default,
                    Unit: sheet.Unit(2, units),
                    Mode: sheet.Needed(3, Form.StationMode) ?? default,
                    Partners: sheet.List(4),
                    Host: sheet.OptionalText(5),
                    Head: sheet.OptionalText(6, officers),
                    Established: established ?? default,
                    Closed: end,
                    Items: sheet.List(9)
                )
            );
        }
        return rows.DrainToImmutable();
    }

    public static ImmutableArray<GridMemberRow> GridMembers(Sheet sheet, Units units, Ids gridMembers)
    {
        const int to = 4;
        ImmutableArray<GridMemberRow>.Builder rows = ImmutableArray.CreateBuilder<GridMemberRow>(sheet.MostRows);
        while (sheet.Next())
        {
            string id = sheet.Id(gridMembers, rows.Count);
            DivisionCode unit = sheet.Unit(1, units);
            ImmutableArray<string> duties = sheet.List(2);
            LocalDate? from = sheet.Needed(3, Form.Date);
            LocalDate? end = sheet.Optional(to, Form.Date);
            sheet.Ends(to, end, from, "from");
            rows.Add(new GridMemberRow(id, unit, duties, from ?? default, end));
        }
        return rows.DrainToImmutable();
    }

    public static ImmutableArray<FacilityRow> Facilities(Sheet sheet, Units units, Ids facilities)
    {
        ImmutableArray<FacilityRow>.Builder rows = ImmutableArray.CreateBuilder<FacilityRow>(sheet.MostRows);
        while (sheet.Next())
        {
            string id = sheet.Id(facilities, rows.Count);
            DivisionCode unit = sheet.Unit(1, units);
            string kind = sheet.SharedText(2);
            CalendarPeriod patrolEvery = sheet.Needed(3, Form.PatrolPeriod) ?? default;
            rows.Add(new FacilityRow(id, unit, kind, patrolEvery));
        }
        return rows.DrainToImmutable();
    }

    public static ImmutableArray<PatrolRow> Patrols(Sheet sheet, Ids ids, Ids facilities, Ids gridMembers)
    {
        ImmutableArray<PatrolRow>.Builder rows = ImmutableArray.CreateBuilder<PatrolRow>(sheet.MostRows);
        while (sheet.Next())
        {
            rows.Add(
                new PatrolRow(
                    Id: sheet.Id(ids, rows.Count),
                    Facility: sheet.Reference(1, facilities, "a facility of facilities.csv"),
                    Member: sheet.OptionalReference(2, gridMembers, "a grid member of gridmembers.csv, or nothing"),
                    Date: sheet.Needed(3, Form.Date) ?? default,
                    Mode: sheet.Needed(4, Form.PatrolMode) ?? default,
                    Media: sheet.Optional(5, Form.Count) ?? 0,
                    Defects: sheet.List(6)
                )
            );
        }
        return rows.DrainToImmutable();
    }

    public static ImmutableArray<OrderRow> Orders(Sheet sheet, Ids ids, Ids facilities, Ids stations)
    {
        const int deadline = 5;
        const int extendedTo = 6;
        const int closed = 7;
        const int withdrawn = 9;
        ImmutableArray<OrderRow>.Builder rows = ImmutableArray.CreateBuilder<OrderRow>(sheet.MostRows);
        while (sheet.Next())
        {
            LocalDate? issued = sheet.Needed(4, Form.Date);
            LocalDate? due = sheet.Needed(deadline, Form.Date);
            LocalDate? extended = sheet.Optional(extendedTo, Form.Date);
            LocalDate? closing = sheet.Optional(closed, Form.Date);
            LocalDate? withdrawal = sheet.Optional(withdrawn, Form.Date);
            sheet.Ends(deadline, due, issued, "issued");
            sheet.Ends(extendedTo, extended, due, "deadline");
            sheet.Ends(closed, closing, issued, "issued");
            sheet.Ends(withdrawn, withdrawal, issued, "issued");
            rows.Add(
                new OrderRow(
                    Id: sheet.Id(ids, rows.Count),
                    Facility: sheet.Reference(1, facilities, "a facility of facilities.csv"),
                    Station: sheet.Reference(2, stations, "a station of stations.csv"),
                    Responsible: sheet.SharedText(3),
                    Issued: issued ?? default,
                    Deadline: due ?? default,
                    ExtendedTo: extended,
                    Closed: closing,
                    Evidence: sheet.Optional(8, Form.Count) ?? 0,
                    Withdrawn: withdrawal
                )
            );
        }
        return rows.DrainToImmutable();
    }
}
