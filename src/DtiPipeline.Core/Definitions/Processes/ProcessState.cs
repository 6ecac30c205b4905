using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Processes;

/// <summary>A state in which a unit's round can be.</summary>
/// <param name="Title">In Vietnamese, as people read it.</param>
/// <param name="Deadline">Whose deadline of the round is running in it (<c>agency</c>, <c>unit</c>, <c>council</c> …); null: nobody's.</param>
/// <param name="IsEnd">The round is over for the unit.</param>
public sealed record ProcessState(string Id, string Title, string TitleEn, StateOpening Opens, string? Deadline, bool IsEnd, SourceSpan At)
{
    public static readonly WordTable<StateOpening> Openings = new(
        ("nothing", StateOpening.Nothing), ("values", StateOpening.Values), ("reopened-values", StateOpening.ReopenedValues), ("appraisal", StateOpening.Appraisal));

    public static ProcessState Read(ValueReader value) => value.Map(map => new ProcessState(
        "", map.Text("title"), map.Text("title_en"), map.Optional("opens", v => v.Word(Openings), StateOpening.Nothing), map.TextOrNull("deadline"), map.Flag("end"), map.At));

    public string TitleIn(Language language) => language == Language.Vi ? Title : TitleEn;
}
