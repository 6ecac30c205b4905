namespace DtiPipeline.TestKit.Databases;

/// <summary>Makes test databases of one kind. The migrated template is made once a process and only copied after that.</summary>
internal abstract class TestDatabaseFactory
{
    private readonly Lazy<Task<string>> _template;
    private int _count;

    protected TestDatabaseFactory() => _template = new Lazy<Task<string>>(() => MakeTemplateAsync(NextName("template")));

    public async Task<TestDatabase> CreateAsync(bool migrated, TimeProvider? time) =>
        await CreateAsync(NextName("test"), migrated ? await _template.Value : null, time);

    /// <summary>Another database with all that is in one. Nobody may be using that one.</summary>
    public Task<TestDatabase> CopyAsync(TestDatabase source) => CopyAsync(source, NextName("copy"));

    protected abstract Task<TestDatabase> CopyAsync(TestDatabase source, string name);

    /// <summary>Makes and migrates the template; gives its name.</summary>
    protected abstract Task<string> MakeTemplateAsync(string name);

    protected abstract Task<TestDatabase> CreateAsync(string name, string? template, TimeProvider? time);

    // Several test processes may use one server at a time.
    private string NextName(string what) => FormattableString.Invariant($"dti_{what}_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}");
}
