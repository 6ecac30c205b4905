namespace DtiPipeline.Benchmarks.Databases;

/// <summary>The two kinds of database the product runs on.</summary>
internal enum Engine
{
    Sqlite,
    Postgres,
}
