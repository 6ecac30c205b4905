using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Pipeline.Alerting;

/// <summary>What alerts need of their surroundings.</summary>
public sealed record AlertDeskSettings
{
    /// <summary>Where people open the pages.</summary>
    public const string SiteVariable = "DTI_PUBLIC_URL";

    public required Database Database { get; init; }

    /// <summary>The definitions of the moment.</summary>
    public required Func<DefinitionSet> Definitions { get; init; }

    /// <summary>Where the places of channels come from.</summary>
    public required IEnvironment Environment { get; init; }

    public required ScheduleSettings Schedule { get; init; }

    /// <summary>The day it is for rounds; of a demonstration the pretended one.</summary>
    public required Func<DateOnly> Today { get; init; }

    /// <summary>How long one attempt to deliver a message takes at most, the silence of a dead server included.</summary>
    public TimeSpan PerTry { get; init; } = TimeSpan.FromSeconds(20);

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How often the night is looked at and the outbox emptied.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(30);
}
