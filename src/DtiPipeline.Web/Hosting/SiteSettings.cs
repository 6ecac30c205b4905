using System.Net;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Pipeline.Workspaces;
using Microsoft.AspNetCore.Builder;

namespace DtiPipeline.Web.Hosting;

/// <summary>What the pages need of their surroundings.</summary>
public sealed record SiteSettings
{
    /// <summary>What a run is made of that a person starts from a page.</summary>
    public required NightRunParts Parts { get; init; }

    /// <summary>Where the definition files lie that stewards decide in.</summary>
    public required Workspace Workspace { get; init; }

    /// <summary>Address to listen on: <c>http://127.0.0.1:5080</c>; port 0 takes any that is free.</summary>
    public required string Listen { get; init; }

    /// <summary>Folder for the keys that protect cookies. It outlives restarts, or everybody has to sign in again.</summary>
    public required string KeyFolder { get; init; }

    /// <summary>Folder for files of evidence.</summary>
    public required string EvidenceFolder { get; init; }

    /// <summary>The figures are made up: every page says so.</summary>
    public bool Invented { get; init; }

    /// <summary>Proxies whose word is taken for where a caller comes from and how they came; none: nobody's.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>Attempts to sign in from one address that are looked at in a minute; a whole office may share one.</summary>
    public int SignInsAMinute { get; init; } = 60;

    /// <summary>Answers of the API that one key or person gets in a minute.</summary>
    public int ApiCallsAMinute { get; init; } = 300;

    /// <summary>The definitions of the moment, where they may change; null: those of <see cref="Parts"/>.</summary>
    public Func<DefinitionSet>? Definitions { get; init; }

    /// <summary>What the schedule goes by; null: the usual.</summary>
    public ScheduleSettings? Schedule { get; init; }

    /// <summary>What else the same process does, the schedule.</summary>
    public Action<WebApplicationBuilder>? Beside { get; init; }

    /// <summary>This moment; in a demonstration on its pretended day.</summary>
    internal DateTimeOffset Now => Today is { } day ? VietnamTime.At(day, VietnamTime.TimeOf(Time.GetUtcNow())) : Time.GetUtcNow();

    internal NightRunParts CurrentParts => Definitions is null ? Parts : Parts with { Definitions = Definitions() };

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The pretended today of a demonstration; null: the day it is.</summary>
    public DateOnly? Today { get; init; }
}
