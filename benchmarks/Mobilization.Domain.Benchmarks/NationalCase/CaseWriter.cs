using System.Globalization;
using System.Text;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Benchmarks.NationalCase;

/// <summary>Writes a case folder of the whole nation, the same for the same register: every file of the format, without a defect.</summary>
internal sealed class CaseWriter(string folder)
{
    private const int RecordsPerDivision = 3;
    private static readonly UTF8Encoding Utf8 = new(false);
    private static readonly DateOnly AsOf = DateOnly.ParseExact(
        CasePolicies.AsOf,
        "yyyy-MM-dd",
        CultureInfo.InvariantCulture
    );
    private static readonly string[] Days =
    [
        .. Enumerable
            .Range(0, 1_200)
            .Select(i => AsOf.AddDays(20 - i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ];
    private readonly Random _random = new(1);
    private readonly Nation _nation = Nation.Instance;

    public void Write()
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "divisions.csv"), Nation.Bytes());
        foreach ((string name, string text) in CasePolicies.Files)
        {
            File.WriteAllText(Path.Combine(folder, name), text, Utf8);
        }
        int[] townships = [.. Places(DivisionLevel.Township)];
        int[] villages = [.. Places(DivisionLevel.Village)];
        int records = _nation.Count * RecordsPerDivision;
        Potential(records);
        Verifications(records);
        Reports(townships);
        Officers(townships, villages);
        Tasks(townships);
        Stations(townships, villages);
        Members(villages);
        Facilities(villages);
    }

    private IEnumerable<int> Places(DivisionLevel level) =>
        Enumerable.Range(0, _nation.Count).Where(i => _nation.Levels[i] == level);

    private void Potential(int count)
    {
        using StreamWriter file = Open("potential.csv", "id,unit,category,quantity,measure,source,collected,verified");
        for (int i = 0; i < count; i++)
        {
            CasePolicies.Kind kind = Any(CasePolicies.Kinds);
            int collected = _random.Next(Days.Length);
            string verified = Often(90) ? Days[_random.Next(collected + 1)] : "";
            file.Write(
                $"R{i},{Any(_nation.Numbers)},{kind.Code},{_random.Next(1, 900)}.{_random.Next(10)},{kind.Measure},{Any(CasePolicies.Sources)},{Days[collected]},{verified}\n"
            );
        }
    }

    /// <summary>One of ten records is visited.</summary>
    private void Verifications(int records)
    {
        using StreamWriter file = Open(
            "verifications.csv",
            "id,record,date,addressMatches,observedQuantity,observedMeasure,categoryMatches,naReason,militaryVerifier,governmentVerifier"
        );
        for (int i = 0; i < records / 10; i++)
        {
            string match = Often(90) ? "true" : "false";
            string reason = Often(95) ? "远程核查" : "";
            string government = Often(95) ? $"G{_random.Next(40)}" : "";
            file.Write(
                $"V{i},R{_random.Next(records)},{Any(Days)},{match},,,na,{reason},M{_random.Next(40)},{government}\n"
            );
        }
    }

    /// <summary>A report is expected of each township; growth is asked of the nation's larger parts.</summary>
    private void Reports(int[] townships)
    {
        using (StreamWriter file = Open("expectations.csv", "unit,source,from,dueDate"))
        {
            foreach (int town in townships)
            {
                file.Write($"{_nation.Numbers[town]},{Any(CasePolicies.Sources)},2025-01-01,2025-03-31\n");
            }
        }
        using StreamWriter baseline = Open("baseline.csv", "unit,category,measure,quantity");
        foreach (int place in Places(DivisionLevel.Province).Concat(Places(DivisionLevel.Prefecture)))
        {
            foreach (CasePolicies.Kind kind in CasePolicies.Kinds)
            {
                baseline.Write($"{_nation.Numbers[place]},{kind.Code},{kind.Measure},{_random.Next(1, 90_000)}\n");
            }
        }
    }

    /// <summary>The heads of both lines in each township, and one of each village.</summary>
    private void Officers(int[] townships, int[] villages)
    {
        using StreamWriter file = Open("officers.csv", "id,name,line,unit,post");
        foreach (int town in townships)
        {
            file.Write($"M{town},张{_random.Next(100)},military,{_nation.Numbers[town]},武装部部长\n");
            file.Write($"G{town},李{_random.Next(100)},government,{_nation.Numbers[town]},镇长\n");
        }
        foreach (int village in villages)
        {
            string post = Often(97) ? "党组织书记" : "会计";
            file.Write($"G{village},王{_random.Next(100)},government,{_nation.Numbers[village]},{post}\n");
        }
    }

    /// <summary>Each county hands its task on to its townships, where both lines claim it.</summary>
    private void Tasks(int[] townships)
    {
        Dictionary<DivisionCode, int> places = [];
        for (int i = 0; i < _nation.Count; i++)
        {
            places.Add(_nation.Codes[i], i);
        }
        using StreamWriter file = Open("tasks.csv", "id,parent,unit,title,issued,claimBy");
        foreach (int parent in townships.Select(town => places[_nation.Parents[town]]).Distinct())
        {
            file.Write($"T{parent},,{_nation.Numbers[parent]},年度普查,2025-01-10,2025-03-01\n");
        }
        using StreamWriter claims = Open("claims.csv", "id,task,officer,at,withdrawn");
        foreach (int town in townships)
        {
            file.Write(
                $"T{town},T{places[_nation.Parents[town]]},{_nation.Numbers[town]},年度普查,2025-01-15,2025-03-15\n"
            );
            foreach (char line in "MG")
            {
                if (Often(90))
                {
                    string at = $"2025-{_random.Next(1, 5):00}-{_random.Next(16, 29):00}T{_random.Next(24):00}:30:00";
                    claims.Write(
                        $"{line}C{town},T{town},{line}{town},{at}+08:00,{(Often(4) ? "2025-05-05T00:00:00Z" : "")}\n"
                    );
                }
            }
        }
    }

    private void Stations(int[] townships, int[] villages)
    {
        using StreamWriter file = Open("stations.csv", "id,kind,unit,mode,partners,host,head,established,closed,items");
        foreach (int town in townships)
        {
            Station('W', "workstation", town, $"M{town}", CasePolicies.WorkstationItems);
        }
        foreach (int village in villages)
        {
            Station('L', "liaison", village, $"G{village}", CasePolicies.LiaisonItems);
        }

        void Station(char letter, string kind, int place, string head, string[] items)
        {
            string mode =
                Often(70) ? "standalone,,"
                : Often(90) ? "joint,派出所;卫生院,"
                : Often(90) ? "nested,,党群服务中心"
                : "nested,,";
            string equipment = string.Join(';', Often(95) ? items : items[1..]);
            bool isClosed = Often(2);
            string established = isClosed ? "2023-01-01" : Any(Days);
            file.Write(
                $"{letter}{place},{kind},{_nation.Numbers[place]},{mode},{(Often(96) ? head : "")},{established},{(isClosed ? "2025-05-01" : "")},{equipment}\n"
            );
        }
    }

    private void Members(int[] villages)
    {
        using StreamWriter file = Open("gridmembers.csv", "id,unit,duties,from,to");
        for (int i = 0; i < villages.Length; i += 10)
        {
            file.Write($"N{i},{_nation.Numbers[villages[i]]},国防宣传;人防设施巡查,2023-09-12,\n");
        }
    }

    /// <summary>A facility in one of ten villages, looked after three times, and an order for one of five.</summary>
    private void Facilities(int[] villages)
    {
        using StreamWriter facilities = Open("facilities.csv", "id,unit,kind,patrolEvery");
        using StreamWriter patrols = Open("patrols.csv", "id,facility,member,date,mode,media,defects");
        using StreamWriter orders = Open(
            "orders.csv",
            "id,facility,station,responsible,issued,deadline,extendedTo,closed,evidence,withdrawn"
        );
        for (int i = 0; i < villages.Length; i += 10)
        {
            int place = villages[i];
            facilities.Write($"F{i},{_nation.Numbers[place]},防空警报器,{(Often(50) ? "P1M" : "P3M")}\n");
            for (int visit = 0; visit < 3; visit++)
            {
                string found = Often(90) ? "0," : $"{_random.Next(3)},锈蚀";
                patrols.Write(
                    $"X{3 * i + visit},F{i},{(Often(80) ? $"N{i}" : "")},{Days[_random.Next(400)]},manual,{found}\n"
                );
            }
            if (Often(20))
            {
                string extended = Often(20) ? "2025-04-15" : "";
                string closed = Often(70) ? $"2025-0{_random.Next(2, 6)}-11" : "";
                orders.Write(
                    $"D{i},F{i},L{place},管理处,2025-01-20,2025-03-20,{extended},{closed},{_random.Next(3)},\n"
                );
            }
        }
    }

    private StreamWriter Open(string name, string header)
    {
        var file = new StreamWriter(Path.Combine(folder, name), append: false, Utf8, 1 << 16);
        file.Write(header);
        file.Write('\n');
        return file;
    }

    private bool Often(int percent) => _random.Next(100) < percent;

    private T Any<T>(T[] values) => values[_random.Next(values.Length)];
}
