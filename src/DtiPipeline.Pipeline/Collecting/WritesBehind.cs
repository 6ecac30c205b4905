using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>Writes a batch of rows while the next is being read: reading and writing take about as long as each other, and there is more than one processor.</summary>
internal sealed class WritesBehind(StagingLoad load) : IAsyncDisposable
{
    private Task _last = Task.CompletedTask;

    /// <summary>Comes back when the batch before has been written.</summary>
    public async Task WriteAsync(IReadOnlyList<AcceptedRow> rows, long payload)
    {
        await _last;
        _last = Task.Run(() => load.WriteAsync(rows, payload));
    }

    /// <summary>Nothing is being written any more; to be awaited before anything else is done with the load.</summary>
    public Task DoneAsync() => _last;

    /// <summary>Lets the batch at work come to its end. Where reading broke off, why it did so is what counts.</summary>
    public async ValueTask DisposeAsync() => await _last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
