using System.Reflection;
using Xunit.Sdk;

namespace DtiPipeline.TestKit.Databases;

/// <summary>
/// Runs a theory on PostgreSQL: on the server that <c>DTI_TEST_POSTGRES</c> names, where the user may create databases. Without it the test is
/// skipped by name; with <c>postgres</c> in <c>DTI_TEST_REQUIRE</c> it fails instead, so that nobody believes to have tested what was not run.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : DataAttribute
{
    public override string? Skip
    {
        get => PostgresServer.ConnectionString is null && !PostgresServer.IsRequired ? "PostgreSQL not run: DTI_TEST_POSTGRES is not set" : null;
        set => throw new NotSupportedException("whether PostgreSQL is tested is decided by the environment");
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Postgres]];
}
