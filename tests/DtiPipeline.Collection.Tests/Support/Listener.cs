namespace DtiPipeline.Collection.Tests.Support;

/// <summary>Hears of every payload at once, in the thread that brings it.</summary>
internal sealed class Listener(Action<CollectionProgress> hear) : IProgress<CollectionProgress>
{
    public void Report(CollectionProgress value) => hear(value);
}
