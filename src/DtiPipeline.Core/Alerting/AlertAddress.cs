using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;

namespace DtiPipeline.Core.Alerting;

/// <summary>Somebody who is told. Where to is in the environment and nowhere else: it may be a person's address, or hold a secret.</summary>
/// <param name="Name">The name by which rules, the outbox and people call it.</param>
/// <param name="Title">Who that is, in Vietnamese.</param>
/// <param name="Role">Told wherever a rule names this role.</param>
/// <param name="Agency">Told wherever a rule names this agency.</param>
/// <param name="Language">In which it is told.</param>
/// <param name="Email">Mail address, or several with commas between.</param>
/// <param name="Webhook">Address that messages are posted to.</param>
public sealed record AlertAddress(
    string Name, string Title, string TitleEn, Role? Role, string? Agency, Language Language, EnvironmentText? Email, EnvironmentText? Webhook, SourceSpan At)
{
    private static readonly WordTable<Language> Languages = new(("vi", Language.Vi), ("en", Language.En));

    public static AlertAddress Read(ValueReader value) => value.Map(map => new AlertAddress(
        "", map.Text("title"), map.Text("title_en"), map.Optional<Role?>("role", v => v.Word(Roles.Words), null), map.TextOrNull("agency"),
        map.Optional("language", v => v.Word(Languages), Language.Vi), map.Optional<EnvironmentText?>("email", EnvironmentText.Read, null),
        map.Optional<EnvironmentText?>("webhook", EnvironmentText.Read, null), map.At));

    /// <summary>What the channel's place is called in the environment; null where the address does not have that channel.</summary>
    public EnvironmentText? On(AlertChannel channel) => channel == AlertChannel.Email ? Email : Webhook;

    /// <summary>True when a rule that names <paramref name="who"/> means it.</summary>
    public bool Answers(string who) => Name == who || Role?.Word() == who || Agency == who;

    public string TitleIn(Language language) => language == Language.Vi ? Title : TitleEn;
}
