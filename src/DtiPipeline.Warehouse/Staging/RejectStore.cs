using System.Collections.Frozen;
using System.Globalization;
using Dapper;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>Rows that were refused. One is open until a later delivery reads it again or makes it good; all are kept.</summary>
public sealed class RejectStore(Database database)
{
    private const string OneOfIds = "{{in ids}}";

    private const string Select =
        "select j.id, l.connector, l.stream, l.run_id, j.load_id, p.sha256, p.name, j.position, j.unit_word, j.as_of, j.code, j.arguments, j.place, j.raw";

    private const string From =
        """
        from reject j join load l on l.id = j.load_id join payload p on p.id = j.payload_id
        where (@Connector is null or l.connector = @Connector) and (@Stream is null or l.stream = @Stream) and (@Run is null or l.run_id = @Run)
          and (@OnlyOpen = 0 or (j.closed_by is null and l.state in ('complete', 'failed')))
        """;

    private const string SameName =
        """
        payload_id in (
          select old.id from load_payload l join payload now on now.id = l.payload_id
          join payload old on old.connector = now.connector and old.stream = now.stream and old.name = now.name
          where l.load_id = @load)
        """;

    /// <summary>Refused rows in the order in which they came.</summary>
    public Task<IReadOnlyList<RejectRecord>> ListAsync(RejectFilter filter, CancellationToken cancellation = default) => database.UseAsync(
        async session =>
        {
            var rows = await session.ListAsync<RejectRow>(
                $"""
                {Select}
                {From} and j.id > @After
                order by j.id limit @Limit
                """,
                filter.Parameters());
            return (IReadOnlyList<RejectRecord>)[.. rows.Select(row => row.ToRecord())];
        },
        cancellation);

    /// <summary>Refused rows counted by cause, the most frequent first.</summary>
    public Task<IReadOnlyList<RejectGroup>> GroupAsync(RejectFilter filter, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<RejectGroup>(
            $"""
            select l.connector, l.stream, j.code, count(*) as row_count, min(j.id) as first_id
            {From}
            group by l.connector, l.stream, j.code
            order by count(*) desc, l.connector, l.stream, j.code
            """,
            filter.Parameters()),
        cancellation);

    /// <summary>The rows of some ids, for the examples of groups.</summary>
    public async Task<IReadOnlyDictionary<long, RejectRecord>> ByIdAsync(IReadOnlyCollection<long> ids, CancellationToken cancellation = default) => ids.Count == 0
        ? new Dictionary<long, RejectRecord>()
        : (await database.UseAsync(
            session => session.ListAsync<RejectRow>($"{Select} from reject j join load l on l.id = j.load_id join payload p on p.id = j.payload_id where j.id {OneOfIds}", new { ids = ids.ToArray() }),
            cancellation)).ToDictionary(row => row.Id, row => row.ToRecord());

    /// <summary>The numbers of the rows of its tables that a load refused.</summary>
    public async Task<FrozenSet<int>> RowsOfAsync(long load, CancellationToken cancellation = default) => (await database.UseAsync(
        session => session.ListAsync<string>("select position from reject where load_id = @load", new { load }), cancellation))
        .Select(position => RecordPosition.Parse(position).Row).OfType<int>().ToFrozenSet();

    /// <summary>The loads and raw unit words of rows that were open as of a load.</summary>
    public async Task<IReadOnlySet<(long Load, string UnitWord)>> OpenWordsAsync(string connector, string stream, long load, CancellationToken cancellation = default) => (await database.UseAsync(
        session => session.ListAsync<(long Load, string UnitWord)>(
            """
            select distinct j.load_id, coalesce(j.unit_word, '')
            from reject j join load l on l.id = j.load_id
            where l.connector = @connector and l.stream = @stream and j.load_id <= @load and (j.closed_by is null or j.closed_by > @load)
            """,
            new { connector, stream, load }),
        cancellation)).ToHashSet();

    /// <summary>
    /// Closes what a load that is being completed read again: rows of deliveries that failed or were killed, of the same bytes, of the same file or its
    /// day, and of windows that have been asked for anew since, in one piece or in several.
    /// </summary>
    internal static async Task CloseReadAgainAsync(Session session, StagingTable table, long load, LoadScope scope, IReadOnlyList<LoadCoverage> coverage)
    {
        var days = coverage.Where(record => record.Window is null).Select(record => record.AsOf).Distinct().ToList();
        var parameters = new DynamicParameters(new { load, table.Connector, table.Stream, everything = scope == LoadScope.All ? 1 : 0 });
        var conditions = new List<string>
        {
            "@everything = 1",
            "payload_id in (select payload_id from load_payload where load_id = @load)",
            // Of an answer over HTTP the next complete one makes good whatever an attempt before left; a file only a file of its name or its day.
            coverage.Any(record => record.Window is not null) ? "load_id in (select id from load where state <> 'complete')" : $"(as_of is null or load_id in (select id from load where state <> 'complete')) and {SameName}",
        };
        foreach (var window in coverage.Select(record => record.Window).OfType<Window>())
        {
            conditions.Add("day >= @first and day <= @last");
            parameters.Add("first", window.From);
            parameters.Add("last", window.To);
        }
        Add("as_of", days.Select(day => (object)day));
        Add("load_id", (await AskedAnewAsync(session, table, load)).Select(id => (object)id));
        await session.ExecuteAsync(
            $"""
            update reject set closed_by = @load
            where closed_by is null and load_id in (select id from load where connector = @Connector and stream = @Stream and id < @load)
              and ({string.Join(" or ", conditions.Select(condition => $"({condition})"))})
            """,
            parameters);

        void Add(string column, IEnumerable<object> values)
        {
            var names = values.Select((value, index) =>
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{column}{index}");
                parameters.Add(name, value);
                return "@" + name;
            }).ToList();
            if (names.Count > 0)
                conditions.Add($"{column} in ({string.Join(", ", names)})");
        }
    }

    /// <summary>
    /// Of a load that fails: closes what earlier attempts at the same files or pages left, and rows that it refused again. A row is open once.
    /// </summary>
    internal static Task<int> CloseAttemptsAsync(Session session, StagingTable table, long load) => session.ExecuteAsync(
        $"""
        update reject set closed_by = @load
        where closed_by is null and load_id in (select id from load where connector = @Connector and stream = @Stream and id < @load)
          and ((load_id in (select id from load where state in ('failed', 'abandoned')) and {SameName})
            or exists (
              select 1 from reject now
              where now.load_id = @load and now.payload_id = reject.payload_id and now.position = reject.position and now.code = reject.code))
        """,
        new { load, table.Connector, table.Stream });

    /// <summary>Earlier loads with open rows whose window later answers have asked for again, day by day.</summary>
    private static async Task<IReadOnlyList<long>> AskedAnewAsync(Session session, StagingTable table, long load)
    {
        var windows = (await session.ListAsync<CoverageRow>(
            """
            select c.id, c.load_id, c.from_date, c.to_date, c.as_of, c.all_units
            from coverage c join load l on l.id = c.load_id
            where l.connector = @Connector and l.stream = @Stream and (l.state = 'complete' or l.id = @load) and c.from_date is not null
              and l.id >= (select min(j.load_id) from reject j join load o on o.id = j.load_id where j.closed_by is null and o.connector = @Connector and o.stream = @Stream)
            """,
            new { load, table.Connector, table.Stream })).Select(row => (row.LoadId, Window: new Window(row.FromDate!.Value, row.ToDate!.Value))).ToList();
        return [.. windows.Where(old => old.LoadId < load && old.Window.IsCoveredBy(windows.Where(later => later.LoadId > old.LoadId).Select(later => later.Window))).Select(old => old.LoadId)];
    }

    internal static Task<int> AddAsync(Session session, long load, long payload, IEnumerable<RejectedRow> rows) => session.ExecuteAsync(
        """
        insert into reject (load_id, payload_id, position, unit_word, as_of, day, code, arguments, place, raw)
        values (@load, @payload, @position, @UnitWord, @AsOf, @Day, @Code, @arguments, @place, @Raw)
        """,
        rows.Select(row => new
        {
            load, payload, position = row.Position.ToString(), row.UnitWord, row.AsOf, row.Day, row.Finding.Code,
            arguments = FindingJson.Arguments(row.Finding), place = FindingJson.Place(row.Finding) ?? "{}", row.Raw,
        }));
}
