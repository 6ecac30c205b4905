using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Words;

namespace DtiPipeline.Pipeline.Stewarding;

/// <summary>A raw word that a stream's staged rows hold, and how far it has come.</summary>
public sealed record SurveyedWord
{
    public required string Connector { get; init; }

    public required string Stream { get; init; }

    /// <summary>The field it stands in; empty for the word that names the unit.</summary>
    public required string Field { get; init; }

    /// <summary>The table in which a person decides about it; null where the mapping names none.</summary>
    public required string? Crosswalk { get; init; }

    /// <summary>The word on which its meaning depends, for a unit the code beside it; empty where there is none.</summary>
    public required string Context { get; init; }

    public required string Raw { get; init; }

    /// <summary>Staged rows of the newest load that have it, whatever round they belong to.</summary>
    public required long Rows { get; init; }

    public required WordState State { get; init; }

    /// <summary>What decided.</summary>
    public required string Rule { get; init; }

    /// <summary>Code of the unit, or the meaning; null where it has none.</summary>
    public string? Meaning { get; init; }

    /// <summary>The unit's name; null for other words.</summary>
    public string? MeaningName { get; init; }

    /// <summary>Best first; empty for a word that is matched.</summary>
    public ImmutableArray<WordCandidate> Candidates { get; init; } = [];

    /// <summary>Data elements whose counts ask for it; null: all of the stream's.</summary>
    public ImmutableArray<string>? Elements { get; init; }

    /// <summary>What a person is asked; null where nobody is.</summary>
    public Finding? Question { get; init; }

    /// <summary><c>connector/stream</c></summary>
    public string Source => $"{Connector}/{Stream}";
}
