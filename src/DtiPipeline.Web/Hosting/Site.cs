using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Appraising;
using DtiPipeline.Pipeline.Explaining;
using DtiPipeline.Pipeline.Exporting;
using DtiPipeline.Pipeline.People;
using DtiPipeline.Pipeline.Publishing;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Pipeline.Submitting;
using DtiPipeline.Pipeline.Uploading;
using DtiPipeline.Warehouse.Appraising;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Submitting;
using DtiPipeline.Web.Api;
using DtiPipeline.Web.Assets;
using DtiPipeline.Web.Pages.Review;
using DtiPipeline.Web.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DtiPipeline.Web.Hosting;

/// <summary>The pages as a web server.</summary>
public static partial class Site
{
    /// <summary>Name of the limit on attempts to sign in.</summary>
    public const string SignInLimit = "sign-in";

    private const string AnyCaller = "any";

    private const int PageBuffer = 512 * 1024;

    private static readonly FindingText Words = new(Language.En);

    private static readonly TimeSpan Session = TimeSpan.FromHours(10);

    /// <returns>A server that is ready to be started.</returns>
    public static WebApplication Build(SiteSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(Site).Assembly.GetName().Name });
        builder.WebHost.UseUrls(settings.Listen);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            // A whole page fits: whoever draws one need not wait for the line in the middle of it.
            server.Limits.MaxResponseBufferSize = PageBuffer;
        });
        // That the keys lie unencrypted in their folder is known: the folder is the owner's alone.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddParts(builder.Services, settings);
        AddSignIn(builder.Services, settings);
        settings.Beside?.Invoke(builder);
        var site = builder.Build();
        site.UseProxyHeaders(settings.Proxies);
        site.UseMiddleware<SafetyHeaders>();
        site.UseResponseCompression();
        site.UseExceptionHandler("/error");
        site.UseStatusCodePagesWithReExecute("/error", "?status={0}");
        site.UseWhen(ApiKeyHandler.IsFor, api => api.UseExceptionHandler(failed => failed.Run(ApiProblem.Failed.ExecuteAsync)));
        site.UseRouting();
        site.UseAuthentication();
        // Behind signing in: calls of programs are counted by whose they are.
        site.UseRateLimiter();
        site.UseAuthorization();
        site.MapAssets();
        site.MapApi();
        site.MapHealth(settings);
        site.MapRazorPages();
        return site;
    }

    private static void AddParts(IServiceCollection services, SiteSettings settings)
    {
        var database = settings.Parts.Database.AskedAgain();
        services.AddSingleton(settings);
        services.AddSingleton(database);
        // Of the moment: what depends on definitions is made for each request.
        services.AddTransient(_ => settings.CurrentParts.Definitions);
        services.AddSingleton(settings.Time);
        services.AddSingleton<AccountStore>();
        services.AddSingleton<AuditStore>();
        services.AddSingleton<AuditReader>();
        services.AddSingleton<AuditMarks>();
        services.AddSingleton<RowViews>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<KeptForms>();
        services.AddSingleton<ReviewReader>();
        services.AddSingleton<KeptSheets>();
        services.AddSingleton<DrawnRows>();
        services.AddTransient<UnitSheets>();
        services.AddTransient<ScoreExplainer>();
        services.AddTransient(_ => new UploadDesk(settings.CurrentParts, () => settings.Today ?? VietnamTime.Today(settings.Time), settings.Invented));
        services.AddSingleton(parts => new EvidenceShelf(
            settings.EvidenceFolder, settings.Parts.Secrets.Landing, finding => NotKept(parts.GetRequiredService<ILogger<EvidenceShelf>>(), Words.Render(finding))));
        services.AddSingleton(new DecisionDesk(database, settings.Time, () => settings.Today ?? VietnamTime.Today(settings.Time)));
        services.AddSingleton<QuestionDesk>();
        AddAppraisal(services, settings);
        services.AddSingleton<SubmissionStore>();
        services.AddTransient(_ => new RestatementReader(database));
        services.AddTransient(_ => new SubmissionReader(database, settings.CurrentParts.Definitions, () => settings.Today ?? VietnamTime.Today(settings.Time)));
        services.AddSingleton(parts => new SubmissionDesk(settings.Parts.Database, parts.GetRequiredService<SignIn>(), () => settings.Today ?? VietnamTime.Today(settings.Time)));
        services.AddTransient<SheetExports>();
        services.AddTransient<PublishedSnapshots>();
        services.AddSingleton<ApiKeys>();
        services.AddApiManual();
        services.AddPageCompression();
        services.AddOperations(settings);
        services.AddStewarding(settings);
        // Letters of Vietnamese as they are: a page of &#x1EBF; is twice as long on a slow line and cannot be searched in its source.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.LatinExtendedA, UnicodeRanges.LatinExtendedB,
            UnicodeRanges.LatinExtendedAdditional, UnicodeRanges.GeneralPunctuation, UnicodeRanges.CombiningDiacriticalMarks, UnicodeRanges.CurrencySymbols, UnicodeRanges.MathematicalOperators,
            UnicodeRanges.Arrows, UnicodeRanges.GeometricShapes));
        services.AddSingleton<IHttpResponseStreamWriterFactory, WholePageWriters>();
        services.AddRazorPages(options => options.Conventions.ConfigureFilter(new RightFilter()))
            .AddApplicationPart(typeof(Site).Assembly);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Finding}")]
    private static partial void NotKept(ILogger log, string finding);

    private static void AddAppraisal(IServiceCollection services, SiteSettings settings)
    {
        DateOnly Today() => settings.Today ?? VietnamTime.Today(settings.Time);
        services.AddTransient(parts => new AppraisalSheets(parts.GetRequiredService<Database>(), settings.CurrentParts.Definitions, parts.GetRequiredService<UnitSheets>(), Today));
        services.AddSingleton(new AppraisalDesk(settings.Parts.Database, Today));
        services.AddTransient(parts => new ResultDesk(settings.Parts.Database, settings.CurrentParts.Definitions, parts.GetRequiredService<AppraisalSheets>(), Today));
        services.AddSingleton<PublicationStore>();
    }

    private static void AddSignIn(IServiceCollection services, SiteSettings settings)
    {
        services.AddDataProtection().SetApplicationName("dti").PersistKeysToFileSystem(KeyFolder(settings.KeyFolder));
        // Addresses of the API know keys, all others know the cookie only.
        services.AddAuthentication(AnyCaller).AddPolicyScheme(AnyCaller, null, options =>
            options.ForwardDefaultSelector = context => ApiKeyHandler.IsFor(context) ? ApiKeyHandler.Name : CookieAuthenticationDefaults.AuthenticationScheme)
        .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.Name, null)
        .AddCookie(options =>
        {
            options.Cookie.Name = "dti";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.LoginPath = "/login";
            options.AccessDeniedPath = "/error";
            options.ReturnUrlParameter = "next";
            options.ExpireTimeSpan = Session;
            options.SlidingExpiration = true;
            options.Events.OnValidatePrincipal = Sessions.ValidateAsync;
            options.Events.OnRedirectToLogin = Sessions.AskAsync;
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(SignInLimit, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    context.Connection.RemoteIpAddress ?? IPAddress.None,
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.SignInsAMinute, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(IPAddress.None));
            options.LimitCalls(settings.ApiCallsAMinute);
        });
    }

    private static DirectoryInfo KeyFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
