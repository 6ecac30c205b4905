using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Connectors;

/// <summary>A source's own PostgreSQL: where it is, and how patient to be with it. It is only ever read.</summary>
public sealed record DatabaseSource
{
    /// <summary>Npgsql's connection string; TLS (<c>SSL Mode</c>, <c>Root Certificate</c>) is said in it.</summary>
    public required EnvironmentText Connection { get; init; }

    /// <summary>How long the server may take to let us in.</summary>
    public TimeSpan Connect { get; init; }

    /// <summary>How long a query may wait for a lock that somebody else holds.</summary>
    public TimeSpan Lock { get; init; }

    /// <summary>How long a query may run, its rows included.</summary>
    public TimeSpan Statement { get; init; }

    /// <summary>Tries after the first, where the server cannot be reached or ends the connection.</summary>
    public int Retries { get; init; }

    /// <summary>Largest answer accepted, in bytes.</summary>
    public long MaxSize { get; init; }

    public required SourceSpan At { get; init; }

    public static DatabaseSource Read(ValueReader value) => value.Map(map =>
    {
        var (usualConnect, usualLock, usualStatement) = (TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(5));
        var (connect, waiting, statement) = map.Optional("timeouts", v => v.Map(t => (
            t.Optional("connect", d => d.Parsed(Forms.Duration), usualConnect),
            t.Optional("lock", d => d.Parsed(Forms.Duration), usualLock),
            t.Optional("statement", d => d.Parsed(Forms.Duration), usualStatement))), (usualConnect, usualLock, usualStatement));
        return new DatabaseSource
        {
            Connection = map.Required("connection", EnvironmentText.Read),
            Connect = connect,
            Lock = waiting,
            Statement = statement,
            Retries = map.Optional("retries", v => v.Parsed(Forms.Whole), 3),
            MaxSize = map.Optional("max_size", v => v.Parsed(Forms.Size), 1024L * 1024 * 1024),
            At = map.At,
        };
    });
}
