using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Processes;

/// <summary>The way of a unit's round from the first figure to the published result (quy trình). One entry of <c>mappings/processes.yaml</c>.</summary>
/// <param name="Start">The state of a unit with which nothing has happened yet.</param>
public sealed record Process(string Id, string Title, string TitleEn, string Start, ImmutableArray<ProcessState> States, ImmutableArray<ProcessMove> Moves, SourceSpan At)
{
    public static Process Read(ValueReader value) => value.Map(map => new Process(
        "", map.Text("title"), map.Text("title_en"), map.Text("start"),
        [.. map.Required("states", v => v.Entries(ProcessState.Read)).Select(state => state.Value with { Id = state.Key })],
        [.. map.Required("moves", v => v.Entries(ProcessMove.Read)).Select(move => move.Value with { Id = move.Key })],
        map.At));

    public string TitleIn(Language language) => language == Language.Vi ? Title : TitleEn;

    /// <summary>The state of that id; the start where the definitions no longer have it.</summary>
    public ProcessState State(string? id) => States.FirstOrDefault(state => state.Id == id) ?? States.First(state => state.Id == Start);

    /// <summary>The moves that lead out of a state, in the order of the file.</summary>
    public IEnumerable<ProcessMove> MovesFrom(string state) => Moves.Where(move => move.From.Contains(state));
}
