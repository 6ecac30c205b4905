using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>One column of a document's table.</summary>
/// <param name="Heading">As printed.</param>
/// <param name="Content">What fills it.</param>
/// <param name="Group">The heading that it shares with its neighbours; null where it has none.</param>
/// <param name="IsRestored">The copy at hand has lost the heading, or letters of it.</param>
public sealed record AppendixColumn(string Heading, AppendixContent Content, string? Group = null, bool IsRestored = false)
{
    public static AppendixColumn Read(ValueReader value) =>
        value.Map(map => new AppendixColumn(map.Text("heading"), map.Required("holds", v => v.Word(Words)), map.TextOrNull("group"), map.Flag("restored")));

    public static readonly WordTable<AppendixContent> Words = new(
        ("number", AppendixContent.Number), ("number-in-pillar", AppendixContent.NumberInPillar), ("name", AppendixContent.Name), ("max", AppendixContent.MaxPoints),
        ("method", AppendixContent.Method), ("guidance", AppendixContent.Guidance), ("condition", AppendixContent.Condition), ("evidence-asked", AppendixContent.EvidenceAsked),
        ("lead", AppendixContent.Lead), ("support", AppendixContent.Support), ("when", AppendixContent.When),
        ("for-so", AppendixContent.ForDepartments), ("for-huyen", AppendixContent.ForDistricts), ("for-xa", AppendixContent.ForCommunes),
        ("values", AppendixContent.Values), ("points", AppendixContent.Points), ("sentence", AppendixContent.Sentence), ("evidence", AppendixContent.Evidence),
        ("status", AppendixContent.Status));
}
