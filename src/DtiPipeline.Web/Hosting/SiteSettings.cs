using DtiPipeline.Core.Definitions;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Web.Hosting;

/// <summary>What the pages need of their surroundings.</summary>
public sealed record SiteSettings
{
    public required Database Database { get; init; }

    public required DefinitionSet Definitions { get; init; }

    /// <summary>Address to listen on: <c>http://127.0.0.1:5080</c>; port 0 takes any that is free.</summary>
    public required string Listen { get; init; }

    /// <summary>Folder for the keys that protect cookies. It outlives restarts, or everybody has to sign in again.</summary>
    public required string KeyFolder { get; init; }

    /// <summary>The figures are made up: every page says so.</summary>
    public bool Invented { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
