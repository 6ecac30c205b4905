using DtiPipeline.Collection.Landing;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Pipeline.Settings;
using DtiPipeline.Warehouse.Connections;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DtiPipeline.Pipeline.Runs;

/// <summary>What a run is made of; the composition root puts it together.</summary>
public sealed record NightRunParts
{
    public required DefinitionSet Definitions { get; init; }

    public required Database Database { get; init; }

    public required ILanding Landing { get; init; }

    public required IEnvironment Environment { get; init; }

    public required Secrets Secrets { get; init; }

    /// <summary>Files of evidence, from which a night sweeps those of forms that nobody completed; null: none are kept here.</summary>
    public EvidenceShelf? Evidence { get; init; }

    /// <summary>Version of the program, for the ledger.</summary>
    public required string Program { get; init; }

    /// <summary>Whose command it is, for the log of landed bytes: the account the process runs under, or the name somebody signed in with.</summary>
    public string Who { get; init; } = System.Environment.UserName;

    /// <summary>How long a run may be silent before another process may take its work over.</summary>
    public TimeSpan LeaseTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Where a run writes what it does, line by line; nowhere unless somebody wants it.</summary>
    public ILoggerFactory Logs { get; init; } = NullLoggerFactory.Instance;

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
