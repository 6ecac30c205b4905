using System.Diagnostics;

namespace DtiPipeline.Collection.Tracing;

/// <summary>
/// Where the program says how long what took: run, below it its steps, below them the source asked and each request. Costs nothing while nobody
/// listens. Names and tags hold ids, counts and words of ours, never an address, a row or a person.
/// </summary>
public static class Traces
{
    public const string Name = "DtiPipeline";

    /// <summary>The run's number in the ledger, as text: on every span of a run.</summary>
    public const string Run = "dti.run.id";

    public static readonly ActivitySource Source = new(Name);

    /// <summary>Begins a span below the one that is at work, and hands the run's number on.</summary>
    public static Activity? Begin(string name, params ReadOnlySpan<(string Name, object? Value)> tags) => Begin(name, Activity.Current, tags);

    /// <summary>Begins a span below another one.</summary>
    public static Activity? Begin(string name, Activity? parent, params ReadOnlySpan<(string Name, object? Value)> tags)
    {
        var begun = Source.StartActivity(name, ActivityKind.Internal, parent?.Context ?? default);
        begun?.SetTag(Run, parent?.GetTagItem(Run));
        foreach (var (tag, value) in tags)
            begun?.SetTag(tag, value);
        return begun;
    }

    /// <summary>Says of a span that it ended with a fault.</summary>
    public static void Failed(this Activity? activity, string code) => activity?.SetStatus(ActivityStatusCode.Error, code);
}
