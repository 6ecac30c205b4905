using System.Collections.Immutable;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Board;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;

namespace DtiPipeline.Core.Tests.Alerting;

/// <summary>Nights to look at: one round, three sources that are well until a test says otherwise.</summary>
internal static class Nights
{
    public static readonly DateTimeOffset Now = new(2024, 4, 1, 20, 0, 0, TimeSpan.Zero);

    private static readonly SourceSpan Nowhere = new("", 1, 1, 1);

    public static readonly Round Quarter = new("2024-q1", "Quý I/2024", new(2024, 1, 1), new(2024, 3, 31), new(2024, 1, 1), new(2024, 4, 15), [new Deadline("agency", new(2024, 4, 5))], Nowhere);

    public static readonly Assessment Assessment = new() { Id = "demo-2024", Set = "demo", Title = "Đánh giá thử năm 2024", Units = ["1"], UnitDate = new(2024, 12, 31), Rounds = [Quarter], At = Nowhere };

    public static readonly AlertDefinitions Written = new(
        [
            new AlertAddress("truc", "Tổ trực", "on duty", Role.Operator, null, Language.Vi, Place("MAIL"), Place("HOOK"), Nowhere),
            new AlertAddress("desk", "Bàn trợ giúp", "help desk", null, "so-tttt", Language.En, Place("DESK"), null, Nowhere),
        ],
        [.. AlertKinds.Words.Entries.Select(kind => new AlertRule(kind.Key, kind.Value, null, ["operator"], [AlertChannel.Email], Nowhere))],
        new DigestRule(new(6, 45), ["operator", "so-tttt"], [AlertChannel.Email], Nowhere));

    public static NightPicture Calm => With();

    /// <param name="rows">Rows in the place of those of the same source.</param>
    public static NightPicture With(params IEnumerable<BoardRow> rows) => new()
    {
        Now = Now, Today = new(2024, 4, 2), ScheduleLookedAt = Now.AddMinutes(-1), Runs = [new NightRunFacts(12, "findings", Now.AddHours(-2), 1234, 3, 1)],
        Rounds =
        [
            new RoundBoard
            {
                Assessment = Assessment, Round = Quarter, IsOpen = true, Units = 1, Mapped = new BoardCell(CellState.Done), Scored = new BoardCell(CellState.Done) { At = Now.AddHours(-1) },
                Deadline = new CellDeadline("agency", new(2024, 4, 5), 0), Rows = [.. rows.Concat(new[] { "thue", "buu-dien", "y-te" }.Select(name => Row(name))).DistinctBy(row => (row.Connector, row.Stream))],
            },
        ],
    };

    public static BoardRow Row(string connector, string stream = "so-lieu", CellTrouble? arrived = null, CellTrouble? check = null, CellState state = CellState.Failed, int late = 0, long missing = 0) => new()
    {
        Connector = connector, Stream = stream, Source = $"Hệ thống {connector}", Title = $"Luồng {stream}", Owner = "Chi cục Thuế", Deadline = new CellDeadline("agency", new(2024, 4, 5), late),
        Arrived = arrived is null ? Done : new BoardCell(state, arrived) { At = Now.AddHours(-2), Run = 12 }, Checked = check is null ? Done : new BoardCell(state, check) { At = Now.AddHours(-2), Run = 12 },
        Complete = new BoardCell(missing == 0 ? CellState.Done : CellState.Waiting) { Present = 10 - missing, Total = 10 },
    };

    public static CellTrouble Down => CellTrouble.Of(Finding.Of(CollectionCodes.SourceDown, ("address", "https://thue.example.vn"), ("why", "connection refused"), ("tries", "3")));

    private static BoardCell Done => new(CellState.Done) { At = Now.AddHours(-2), Run = 12 };

    private static EnvironmentText Place(string variable) => new($"${{{variable}}}", variable, Nowhere);
}
