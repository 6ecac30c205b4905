namespace DtiPipeline.TestKit.Databases;

/// <summary>The databases every storage contract is tested on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
