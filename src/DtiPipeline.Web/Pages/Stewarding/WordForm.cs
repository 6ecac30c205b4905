using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Pipeline.Stewarding;

namespace DtiPipeline.Web.Pages.Stewarding;

/// <summary>A decision about a word as a form sends it.</summary>
public sealed record WordForm
{
    /// <summary>Value of the choice "another one", whose meaning is typed.</summary>
    public const string OtherMeaning = "?";

    public string? Crosswalk { get; init; }

    public string? Raw { get; init; }

    /// <summary>The word beside it.</summary>
    public string? Context { get; init; }

    /// <summary>The meaning holds only beside that word.</summary>
    public bool OnlyThere { get; init; }

    /// <summary>A candidate, <c>-</c>, or <see cref="OtherMeaning"/>.</summary>
    public string? Meaning { get; init; }

    /// <summary>The meaning as typed.</summary>
    public string? Other { get; init; }

    public string? Note { get; init; }

    /// <summary>Null where something is missing.</summary>
    public WordDecision? Decision
    {
        get
        {
            var meaning = (Meaning == OtherMeaning ? Other : Meaning)?.Trim();
            return string.IsNullOrWhiteSpace(Crosswalk) || string.IsNullOrWhiteSpace(Raw) || string.IsNullOrEmpty(meaning)
                ? null
                : new WordDecision(Crosswalk, Raw, meaning, OnlyThere && !string.IsNullOrEmpty(Context) ? Context : null, string.IsNullOrWhiteSpace(Note) ? null : Note.Trim());
        }
    }

    /// <summary>To leave a word out takes a reason: nobody sees its rows again.</summary>
    public bool LacksReason => Decision is { Meaning: CrosswalkRow.NoMatch, Note: null };
}
