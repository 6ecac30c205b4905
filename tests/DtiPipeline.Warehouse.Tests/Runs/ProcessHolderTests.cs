using System.Diagnostics;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Tests.Runs;

public class ProcessHolderTests
{
    [Fact]
    public void A_process_that_runs_is_not_gone() => Assert.False(ProcessHolder.IsGone(ProcessHolder.Current));

    [Fact]
    public async Task A_process_that_ended_is_gone()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true, UseShellExecute = false })!;
        await process.WaitForExitAsync();
        var parts = ProcessHolder.Current.Split('/');
        Assert.True(ProcessHolder.IsGone(string.Join('/', parts[0], parts[1], process.Id, parts[3])));
    }

    [Fact]
    public void A_number_that_another_process_has_now_does_not_count_as_the_holder()
    {
        var parts = ProcessHolder.Current.Split('/');
        Assert.True(ProcessHolder.IsGone(string.Join('/', parts[0], parts[1], parts[2], "19991231235959")));
    }

    [Fact]
    public void A_holder_is_told_in_words() =>
        Assert.Equal($"{Environment.MachineName}, process {Environment.ProcessId}", ProcessHolder.Describe(ProcessHolder.Current));

    [Theory]
    [InlineData("elsewhere/-/12/20240101000000")]
    [InlineData("somebody")]
    public void Of_other_machines_nothing_is_known(string holder) => Assert.False(ProcessHolder.IsGone(holder));
}
