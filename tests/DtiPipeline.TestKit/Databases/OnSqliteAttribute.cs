using System.Reflection;
using Xunit.Sdk;

namespace DtiPipeline.TestKit.Databases;

/// <summary>Runs a theory on SQLite: <c>[Theory, OnSqlite, OnPostgres] public async Task …(DatabaseKind kind)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Sqlite]];
}
