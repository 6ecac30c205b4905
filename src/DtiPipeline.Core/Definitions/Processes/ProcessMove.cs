using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;

namespace DtiPipeline.Core.Definitions.Processes;

/// <summary>A step from one state to another, and who may take it.</summary>
/// <param name="Title">What the button says, in Vietnamese.</param>
/// <param name="By">Roles that may take it, for the unit as a whole: a role that is kept to one agency's indicators does not count.</param>
public sealed record ProcessMove(
    string Id, string Title, string TitleEn, ImmutableArray<string> From, string To, ImmutableArray<Role> By, MoveDeed Does, ImmutableArray<MoveNeed> Needs, SourceSpan At)
{
    public static readonly WordTable<MoveDeed> Deeds = new(("sign", MoveDeed.Sign), ("reopen", MoveDeed.Reopen), ("publish", MoveDeed.Publish));

    public static readonly WordTable<MoveNeed> NeedWords = new(
        ("checks", MoveNeed.Checks), ("agency-parts", MoveNeed.AgencyParts), ("reason", MoveNeed.Reason), ("change", MoveNeed.Change), ("findings", MoveNeed.Findings));

    public static ProcessMove Read(ValueReader value) => value.Map(map => new ProcessMove(
        "", map.Text("title"), map.Text("title_en"), map.Required("from", v => v.Texts()), map.Text("to"), map.Required("by", v => v.List(role => role.Word(Roles.Words))),
        map.Optional("does", v => v.Word(Deeds), MoveDeed.None), map.List("needs", v => v.Word(NeedWords)), map.At));

    public string TitleIn(Language language) => language == Language.Vi ? Title : TitleEn;
}
