using System.CommandLine;
using System.Text;
using DtiPipeline.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await Dti.Build().Parse(args).InvokeAsync(new InvocationConfiguration
{
    EnableDefaultExceptionHandler = false,
    // A run that is asked to stop finishes its batch first; the usual two seconds would cut it off.
    ProcessTerminationTimeout = TimeSpan.FromSeconds(65),
});
