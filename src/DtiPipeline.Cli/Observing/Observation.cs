using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace DtiPipeline.Cli.Observing;

/// <summary>
/// Everything by which the outside follows this process: log lines (<c>DTI_LOG</c>), and traces, metrics and logs over OTLP where
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where to. Disposing it sends what is still here.
/// </summary>
public sealed class Observation : IDisposable
{
    public const string LogVariable = "DTI_LOG";

    private readonly ServiceProvider _services;
    private readonly IDisposable?[] _providers;

    private Observation(ServiceProvider services, LogForm form, bool isExported, params IDisposable?[] providers)
    {
        (_services, Form, IsExported, _providers) = (services, form, isExported, providers);
        Logs = services.GetRequiredService<ILoggerFactory>();
    }

    public ILoggerFactory Logs { get; }

    public LogForm Form { get; }

    /// <summary>True where somebody takes traces and metrics.</summary>
    public bool IsExported { get; }

    /// <param name="usual">The form of log lines where nothing is said.</param>
    /// <param name="variable">Gives the value of an environment variable, or null.</param>
    /// <exception cref="UsageFault">A variable is not understood.</exception>
    public static Observation Start(TextWriter error, LogForm usual, Func<string, string?> variable)
    {
        var form = variable(LogVariable) switch
        {
            null or "" => usual,
            "text" => LogForm.Text,
            "json" => LogForm.Json,
            var other => throw new UsageFault($"{LogVariable} is `{other}`; write text or json"),
        };
        var target = OtlpTarget.Read(variable);
        var services = new ServiceCollection();
        services.AddLogging(logging =>
        {
            logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning)
                // That the keys lie unencrypted in their folder is known: the folder is the owner's alone.
                .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
            if (target is not null)
                logging.AddOpenTelemetry(options =>
                {
                    options.IncludeScopes = true;
                    options.IncludeFormattedMessage = true;
                    options.SetResourceBuilder(OtlpTarget.Resource);
                    options.AddOtlpExporter(exporter => target.Apply(exporter, "logs"));
                });
            if (form != LogForm.None)
                logging.Services.AddSingleton<ILoggerProvider>(provider => new WriterLoggerProvider(error, FormatterOf(form)));
        });
        return new Observation(services.BuildServiceProvider(), form, target is not null, target is null ? [] : [Tracer(target), Meter(target)]);
    }

    public void Dispose()
    {
        foreach (var provider in _providers)
            provider?.Dispose();
        _services.Dispose();
    }

    private static TracerProvider Tracer(OtlpTarget target) => Sdk.CreateTracerProviderBuilder().SetResourceBuilder(OtlpTarget.Resource)
        .AddSource(Collection.Tracing.Traces.Name).AddOtlpExporter(exporter => target.Apply(exporter, "traces")).Build();

    private static MeterProvider Meter(OtlpTarget target) => Sdk.CreateMeterProviderBuilder().SetResourceBuilder(OtlpTarget.Resource)
        .AddMeter(Collection.Tracing.Traces.Name, "System.Runtime").AddOtlpExporter(exporter => target.Apply(exporter, "metrics")).Build();

    /// <summary>The platform's own formatters, which only a container hands out.</summary>
    private static ConsoleFormatter FormatterOf(LogForm form)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => _ = form == LogForm.Json
            ? logging.AddJsonConsole(options =>
            {
                options.IncludeScopes = true;
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
                // Vietnamese stays readable in a log file.
                options.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            })
            : logging.AddSimpleConsole(options =>
            {
                options.IncludeScopes = true;
                options.SingleLine = true;
                options.ColorBehavior = LoggerColorBehavior.Disabled;
                options.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
            }));
        using var provider = services.BuildServiceProvider();
        return provider.GetServices<ConsoleFormatter>().Single(formatter => formatter.Name == (form == LogForm.Json ? ConsoleFormatterNames.Json : ConsoleFormatterNames.Simple));
    }
}
